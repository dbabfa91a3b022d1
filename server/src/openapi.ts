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
  return SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/**
 * Serves the document at `/api/openapi.json` and, with `page`, a page to read it at `/api/docs`. Jest on Node 20 cannot load
 * the page's static files (their package requires an ES module), so tests go without it.
 */
export function setUpApiDocs(app: INestApplication, { page = true } = {}): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), { jsonDocumentUrl: 'api/openapi.json', ui: page });
}
