import type { VolunteerState } from '@silin/shared';
import { defineTopic } from '../../../platform/jobs/topic.js';

/** What happens to applications is told after COMMIT, by way of the outbox. The names are older than this context. */
export const VOLUNTEER_APPLIED = defineTopic<VolunteerApplied>('identity.volunteer-applied');
export const VOLUNTEER_DECIDED = defineTopic<VolunteerDecided>('identity.volunteer-decided');

/** Somebody asks to become a volunteer: staff should look. */
export interface VolunteerApplied {
  readonly communityId: string;
  readonly memberId: string;
  readonly volunteerId: string;
}

/** Staff decided: the applicant should know. */
export interface VolunteerDecided extends VolunteerApplied {
  readonly decision: 'approved' | 'declined' | 'suspended' | 'reinstated';
  /** For the applicant. */
  readonly reason?: string | null;
}

const DECISIONS = { approve: 'approved', decline: 'declined', suspend: 'suspended', reinstate: 'reinstated' } as const;

export type StaffDecision = keyof typeof DECISIONS;
export const decisionWord = (action: StaffDecision): VolunteerDecided['decision'] => DECISIONS[action];

/** What a decision leaves behind: small enough to be an idempotent answer. */
export interface VolunteerOutcome {
  readonly id: string;
  readonly state: VolunteerState;
}
