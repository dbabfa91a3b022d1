import { Injectable } from '@nestjs/common';
import { DomainError, volunteerMachine } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { UserDirectory } from '../../identity/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import type { Volunteer } from '../data/volunteer.entity.js';
import { VolunteerRepository } from '../data/volunteer.repository.js';
import { VolunteerChanges } from './volunteer-changes.js';
import {
  decisionWord,
  type StaffDecision,
  VOLUNTEER_APPLIED,
  VOLUNTEER_DECIDED,
  type VolunteerOutcome,
} from './events.js';

/** What somebody fills in to become a volunteer (双报到: branch and unit are for party members who report twice). */
export interface VolunteerApplication {
  readonly isPartyMember: boolean;
  readonly partyBranch?: string;
  readonly workUnit?: string;
  readonly realName: string;
  readonly phone?: string;
  readonly introduction?: string;
}

/** Becoming a volunteer: the member applies, staff decide (`volunteerMachine`). */
@Injectable()
export class VolunteeringService {
  constructor(
    private readonly transactor: Transactor,
    private readonly volunteers: VolunteerRepository,
    private readonly members: MemberDirectory,
    private readonly users: UserDirectory,
    private readonly changes: VolunteerChanges,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Applies, or applies again after a refusal. Throws `VOLUNTEER_ALREADY_APPLIED`, `VOLUNTEER_SUSPENDED`. */
  apply(actor: Actor, application: VolunteerApplication): Promise<VolunteerOutcome> {
    return this.transactor.run(async (tx) => {
      const { memberId, communityId, userId } = actor;
      await this.members.lockMember(tx, memberId);
      const earlier = await this.volunteers.ofMember(memberId, tx);
      const volunteer = await this.put(tx, actor, application, earlier);
      await this.members.keepRealName(tx, memberId, application.realName);
      if (application.phone) await this.users.keepPhone(tx, userId, application.phone);
      const { id, state } = volunteer;
      await this.audit.record(tx, 'volunteer.applied', actor, { id, communityId }, { again: !!earlier });
      await this.outbox.enqueue(tx, VOLUNTEER_APPLIED, { communityId, memberId, volunteerId: id });
      return { id, state };
    });
  }

  /** Staff decide. Throws `NOT_FOUND`, `STAFF_OWN_MATTER`, and `VOLUNTEER_MOVED_ON` when somebody else has decided meanwhile. */
  decide(actor: Actor, id: string, action: StaffDecision, reason: string | null): Promise<VolunteerOutcome> {
    const { communityId } = actor;
    return this.transactor.run(async (tx) => {
      // The applicant first, as the deletion of an account does.
      const known = await this.volunteers.inCommunity(communityId, id, tx);
      if (!known || !(await this.members.isPresent(tx, communityId, known.memberId)))
        throw new DomainError('NOT_FOUND');
      await this.requireNotOwn(tx, actor, known.memberId);
      const volunteer = await this.volunteers.lockVolunteer(tx, communityId, id);
      const state = volunteerMachine.next(volunteer.state, action);
      const decision = decisionWord(action);
      await this.volunteers.change(tx, id, { state, reason, decidedAt: this.clock.now() });
      await this.audit.record(tx, `volunteer.${decision}`, actor, { id, communityId });
      if (action === 'suspend' || action === 'reinstate') {
        await this.changes.happened(tx, action, { communityId, memberId: volunteer.memberId, by: actor });
      }
      const told = { communityId, memberId: volunteer.memberId, volunteerId: id, decision };
      await this.outbox.enqueue(tx, VOLUNTEER_DECIDED, told);
      return { id, state };
    });
  }

  /** Nobody decides on their own application while somebody else could. */
  private async requireNotOwn(tx: Tx, { communityId, memberId }: Actor, applicantId: string): Promise<void> {
    if (applicantId === memberId && !(await this.members.isOnlyStaff(communityId, memberId, tx))) {
      throw new DomainError('STAFF_OWN_MATTER');
    }
  }

  private async put(tx: Tx, actor: Actor, application: VolunteerApplication, earlier: Volunteer | null) {
    const fields = {
      isPartyMember: application.isPartyMember,
      partyBranch: application.partyBranch ?? null,
      workUnit: application.workUnit ?? null,
      introduction: application.introduction ?? null,
      reason: null,
      appliedAt: this.clock.now(),
      decidedAt: null,
    };
    if (!earlier) {
      const { memberId, communityId } = actor;
      const volunteer: Volunteer = { id: newId(), memberId, communityId, state: volunteerMachine.initial, ...fields };
      await this.volunteers.add(tx, volunteer);
      return volunteer;
    }
    if (earlier.state === 'suspended') throw new DomainError('VOLUNTEER_SUSPENDED');
    if (!volunteerMachine.can(earlier.state, 'reapply')) throw new DomainError('VOLUNTEER_ALREADY_APPLIED');
    const state = volunteerMachine.next(earlier.state, 'reapply');
    await this.volunteers.change(tx, earlier.id, { ...fields, state });
    return { ...earlier, ...fields, state };
  }
}
