import type { FastifyRequest } from 'fastify';

/** Who a request comes from, as the session guard found out. Nothing of it is read from the body or the query. */
export interface RequestSession {
  readonly userId: string;
  readonly familyId: string;
}

/** A request inside the server: Fastify's, plus what guards have established. */
export interface SilinRequest extends FastifyRequest {
  session?: RequestSession;
  /** The membership in the community of the path, set by the member guard. */
  actor?: unknown;
}
