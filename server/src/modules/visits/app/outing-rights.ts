import { type OutingAction, outingMachine, type OutingState } from '@silin/shared';
import { type Actor, hasRole } from '../../communities/index.js';

/** Who may see and run outings: staff, grid workers, approved volunteers. */
export const mayRunOutings = (actor: Actor): boolean =>
  hasRole(actor, 'staff') || hasRole(actor, 'grid_worker') || actor.volunteer === 'approved';

/** Whether the actor leads this outing or is staff: they alone move it, and read whom it served. */
export const answersForOuting = (actor: Actor, leadMemberId: string): boolean =>
  hasRole(actor, 'staff') || actor.memberId === leadMemberId;

/** What the actor may do with it now. */
export const outingActions = (actor: Actor, outing: { leadMemberId: string; state: OutingState }): OutingAction[] =>
  answersForOuting(actor, outing.leadMemberId) ? [...outingMachine.actionsFor(outing.state, ['lead', 'staff'])] : [];
