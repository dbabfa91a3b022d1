import type { VolunteerState } from '@silin/shared';

/**
 * What identity tells the other contexts through the outbox. It does not call notifications, which asks identity for names
 * (a cycle otherwise): whoever wants to know handles these kinds. Payloads hold ids only.
 */
export const VOLUNTEER_APPLIED = 'identity.volunteer-applied';
export const VOLUNTEER_DECIDED = 'identity.volunteer-decided';

/** Somebody asks to become a volunteer: staff should look. */
export interface VolunteerApplied {
  readonly communityId: string;
  readonly memberId: string;
  readonly volunteerId: string;
}

/** Staff decided: the applicant should know. */
export interface VolunteerDecided extends VolunteerApplied {
  readonly decision: 'approved' | 'declined' | 'suspended' | 'reinstated';
}

const DECISIONS = { approve: 'approved', decline: 'declined', suspend: 'suspended', reinstate: 'reinstated' } as const;

export type StaffDecision = keyof typeof DECISIONS;
export const decisionWord = (action: StaffDecision): VolunteerDecided['decision'] => DECISIONS[action];

/** What a decision leaves behind: small enough to be an idempotent answer. */
export interface VolunteerOutcome {
  readonly id: string;
  readonly state: VolunteerState;
}
