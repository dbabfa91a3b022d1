import type { OpenAPIObject } from '@nestjs/swagger';
import { PUBLIC } from '../../src/platform/http/public.js';
import type { TestApp } from './test-app.js';

/** A route of the API as its OpenAPI document tells it. */
export interface ApiRoute {
  readonly method: string;
  /** As in the document: `/api/v1/communities/{communityId}/wishes`. */
  readonly path: string;
  /** Names of the path's gaps, in order. */
  readonly params: readonly string[];
  readonly queries: readonly string[];
  /** Every value of every question that has a closed list of them. */
  readonly choices: readonly { readonly name: string; readonly value: string }[];
  /** Property names of the JSON body; undefined when the route takes none. */
  readonly body: readonly string[] | undefined;
  /** A body that looks right, as far as its schema tells. */
  readonly plausible: Readonly<Record<string, unknown>>;
}

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  minLength?: number;
  format?: string;
}

interface Operation {
  parameters?: { name: string; in: string; schema?: { enum?: unknown[]; items?: { enum?: unknown[] } } }[];
  requestBody?: { content?: Record<string, { schema?: { $ref?: string } }> };
}

const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** Every route of the document the running server serves: a new endpoint is here without anybody listing it. */
export async function apiRoutes(t: TestApp): Promise<ApiRoute[]> {
  const document = (await (await fetch(`${t.url}/api/openapi.json`)).json()) as OpenAPIObject;
  const schemas = (document.components?.schemas ?? {}) as Record<string, { properties?: Record<string, Schema> }>;
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    METHODS.filter((method) => method in operations).map((method) => {
      const operation = (operations as unknown as Record<string, Operation>)[method]!;
      const ref = operation.requestBody?.content?.['application/json']?.schema?.$ref;
      const schema = ref ? schemas[ref.split('/').pop() ?? ''] : undefined;
      return {
        ...{ method: method.toUpperCase(), path },
        params: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!),
        queries: (operation.parameters ?? []).filter((p) => p.in === 'query').map((p) => p.name),
        choices: (operation.parameters ?? []).flatMap(({ name, in: where, schema }) =>
          where === 'query' ? (schema?.enum ?? []).map((value) => ({ name, value: String(value) })) : [],
        ),
        plausible: plausibleBody(schema?.properties ?? {}),
        body: operation.requestBody ? Object.keys(schema?.properties ?? {}) : undefined,
      };
    }),
  );
}

const plausibleBody = (properties: Record<string, Schema>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, plausibleValue(name, schema)]));

function plausibleValue(name: string, schema: Schema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'number' || schema.type === 'integer') return 1;
  if (schema.type === 'array') return [];
  if (/phone$/i.test(name)) return '13800000001';
  if (schema.format === 'uuid' || /Id$/.test(name)) return undefined; // an unknown id would hide everything behind it
  return '想请邻居帮忙看一看'.padEnd(schema.minLength ?? 0, '看');
}

/** Routes the router knows, as `GET /api/v1/…/:id`: to prove that the document leaves none out. */
export function routerRoutes(t: TestApp): string[] {
  const printed = t.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const found: string[] = [];
  const open: string[] = [];
  for (const line of printed.split('\n')) {
    const match = /^([\s│]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!match) continue;
    const depth = match[1]!.length / 4;
    open.length = depth;
    open.push(match[2]!);
    for (const method of (match[3] ?? '').split(', ').filter(Boolean)) found.push(`${method} ${open.join('')}`);
  }
  return found;
}

/** The path with every gap filled. */
export const fill = (route: ApiRoute, values: Record<string, string>, otherwise: string): string =>
  route.path
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? otherwise))
    .replace('/api/v1', '');

export const nameOf = (route: ApiRoute): string => `${route.method} ${route.path.replace('/api/v1', '')}`;

/** The metadata key of `Public()`, for tests that look at handlers. */
export const PUBLIC_MARK = PUBLIC;
