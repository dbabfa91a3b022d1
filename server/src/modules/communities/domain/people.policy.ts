import { type Actor, hasRole } from './actor.js';

/** Whose people somebody works with. */
export interface PeopleReach {
  readonly communityId: string;
  readonly gridIds?: readonly string[];
  readonly addedBy?: string;
}

/** Staff: everybody of the community. Grid workers: who lives in their grids, and whom they added without a building. Others: undefined. */
export function peopleReach(actor: Actor): PeopleReach | undefined {
  const { communityId, gridIds, memberId } = actor;
  if (hasRole(actor, 'staff')) return { communityId };
  return hasRole(actor, 'grid_worker') ? { communityId, gridIds, addedBy: memberId } : undefined;
}

/** As whom somebody acts on people. */
export const peopleParty = (actor: Actor): 'staff' | 'grid_worker' =>
  hasRole(actor, 'staff') ? 'staff' : 'grid_worker';
