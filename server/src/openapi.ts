import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of the server, made from its DTOs. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Silin 四邻')
    .setDescription('Errors are RFC 9457 problem+json with a stable `code`. Instants are ISO 8601 UTC.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withProblems(document);
}

const text = { type: 'string' } as const;
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'params', 'requestId'],
  properties: {
    type: { ...text, description: 'urn:silin:problem:<code>' },
    title: text,
    status: { type: 'integer' },
    detail: { ...text, description: 'Chinese; may be shown to people' },
    code: { ...text, description: 'stable; see errorRegistry in @silin/shared' },
    params: { type: 'object', additionalProperties: true },
    requestId: text,
    errors: {
      type: 'array',
      items: { type: 'object', required: ['field', 'message'], properties: { field: text, message: text } },
    },
  },
} as const;

/** Every refusal of every operation has the one shape of `ProblemFilter`. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const refusal = {
    description: 'A refusal or failure',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.patch, path.delete]) {
      if (operation) operation.responses['default'] = refusal;
    }
  }
  const { schemas, ...components } = document.components ?? {};
  return { ...document, components: { ...components, schemas: { ...schemas, Problem: PROBLEM as never } } };
}

/**
 * Serves the document at `/api/openapi.json` and, with `page`, a page to read it at `/api/docs`. Jest on Node 20 cannot load
 * the page's static files (their package requires an ES module), so tests go without it.
 */
export function setUpApiDocs(app: INestApplication, { page = true } = {}): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), { jsonDocumentUrl: 'api/openapi.json', ui: page });
}
