import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '@silin/shared';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { BodyRule } from './body-limit.js';

/** The deepest form of ours is an object with a list in it. */
export const JSON_DEPTH_MAX = 8;
/** Objects, lists and members of one body together, unless the route says otherwise; the longest list of ids holds 100. */
export const JSON_PARTS_MAX = 256;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];

/**
 * True when the text nests no deeper and holds no more parts than a form of ours can. Reads every byte once,
 * before anything is parsed, so that later code may walk the result.
 */
export function isFormSized(json: Uint8Array, partsMax = JSON_PARTS_MAX): boolean {
  let [depth, parts, quoted] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (quoted) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (OPENING.includes(byte)) {
      if ((depth += 1) > JSON_DEPTH_MAX || (parts += 1) > partsMax) return false;
    } else if (CLOSING.includes(byte)) depth -= 1;
    else if (byte === COMMA && (parts += 1) > partsMax) return false;
  }
  return true;
}

type Done = (error: Error | null, body?: unknown) => void;

/**
 * How bodies are read: JSON objects of a form's size. An empty body is none, also where JSON was announced (`wx.request`
 * announces it always). Anything else is `MALFORMED_REQUEST`, and a web form `UNSUPPORTED_MEDIA_TYPE`.
 */
export function readJsonBodies(app: NestFastifyApplication): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  const readJson = (request: FastifyRequest, body: Buffer, done: Done): void => {
    if (body.length === 0) return done(null, undefined);
    const { jsonPartsMax } = (request.routeOptions?.config ?? {}) as BodyRule;
    if (!isFormSized(body, jsonPartsMax)) return done(new DomainError('MALFORMED_REQUEST'));
    void parse(request as never, body.toString('utf8'), (error, value) => {
      if (!error && !isPlainObject(value)) return done(new DomainError('MALFORMED_REQUEST'));
      return done(error, value);
    });
  };
  app.useBodyParser('application/json', {}, readJson as never);
  app.useBodyParser('application/x-www-form-urlencoded', {}, ((_: unknown, __: Buffer, done: Done) =>
    done(new DomainError('UNSUPPORTED_MEDIA_TYPE'))) as never);
}

/** What JSON calls an object: no list, no null. */
export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
