import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Room for the longest form, a wish, with every character written as an escape. */
export const BODY_MAX_BYTES = 32 * 1024;
/** Whoever has not signed in yet has nothing long to say: a code or a token. */
export const PUBLIC_BODY_MAX_BYTES = 1024;

/** Settings of one route that the body reader knows. */
export interface BodyRule {
  readonly bodyMaxBytes?: number;
  /** Objects, lists and members of the body together; default `JSON_PARTS_MAX`. */
  readonly jsonPartsMax?: number;
  /** The body reaches the handler as text, whatever its content type says. */
  readonly bodyAsText?: boolean;
}

/** Another limit or another way of reading for the body of one handler. */
export const BodyRules = (rule: BodyRule): MethodDecorator => RouteConfig(rule);

/** Gives every route its limit: Fastify refuses a longer body by its announced length, before it is read. */
export function limitBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = (route.config as BodyRule | undefined)?.bodyMaxBytes ?? BODY_MAX_BYTES;
  });
}
