import type { Role, VolunteerState } from '@silin/shared';

/** Who acts in one community: established by the member guard from the session and the path, never from the request's words. */
export interface Actor {
  readonly userId: string;
  readonly memberId: string;
  /** The actor's own row of `people`. */
  readonly personId: string;
  readonly communityId: string;
  readonly roles: readonly Role[];
  /** Null when this member never applied. Only `approved` may claim. */
  readonly volunteer: VolunteerState | null;
  /** Grids this member works as grid worker; empty for everybody else. */
  readonly gridIds: readonly string[];
}

/** True when the actor holds the role in this community. */
export const hasRole = (actor: Actor, role: Role): boolean => actor.roles.includes(role);

/** True for whoever may organise events in this community: organisers, and staff. */
export const mayOrganise = (actor: Actor): boolean => hasRole(actor, 'organiser') || hasRole(actor, 'staff');
