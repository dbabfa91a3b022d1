import { Injectable } from '@nestjs/common';
import { DomainError, maskPhone, type VolunteerAction, volunteerMachine, type VolunteerState } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, type MemberContact, MemberDirectory, type MemberSummary } from '../../communities/index.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import type { Volunteer } from '../data/volunteer.entity.js';
import { VolunteerRepository } from '../data/volunteer.repository.js';

export interface VolunteerView {
  readonly id: string;
  readonly state: VolunteerState;
  readonly isPartyMember: boolean;
  readonly partyBranch: string | null;
  readonly workUnit: string | null;
  readonly introduction: string | null;
  readonly reason: string | null;
  readonly appliedAt: Date;
  readonly decidedAt: Date | null;
  readonly actions: VolunteerAction[];
}

export interface StaffVolunteerView extends VolunteerView {
  readonly memberId: string;
  readonly nickname: string;
  readonly realName: string | null;
  readonly phoneMasked: string | null;
  readonly buildingName: string | null;
}

/** Reading applications. */
@Injectable()
export class VolunteerQueries {
  constructor(
    private readonly volunteers: VolunteerRepository,
    private readonly members: MemberDirectory,
    private readonly transactor: Transactor,
    private readonly audit: AuditService,
  ) {}

  /** The member's own application, or null. */
  async mine(actor: Actor): Promise<VolunteerView | null> {
    const volunteer = await this.volunteers.ofMember(actor.memberId);
    return volunteer && view(volunteer, 'member');
  }

  /** Applications of the community, newest first. Throws `BAD_CURSOR`. */
  async page(
    actor: Actor,
    query: { state?: VolunteerState; cursor?: string; limit?: number },
  ): Promise<Page<StaffVolunteerView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.volunteers.page(actor.communityId, query.state, decodeCursor(query.cursor), limit + 1);
    const memberIds = rows.map(({ memberId }) => memberId);
    const [faces, contacts] = [await this.members.summaries(memberIds), await this.members.contacts(memberIds)];
    const shown = rows.map((row) => forStaff(row, faces.get(row.memberId), contacts.get(row.memberId)));
    const keyset = ({ appliedAt, id }: StaffVolunteerView) => ({ at: appliedAt, id });
    return toPage(shown, limit, keyset, (row) => row);
  }

  /** The applicant's phone for a call; the look is recorded. Throws `NOT_FOUND`. */
  async phone(actor: Actor, volunteerId: string): Promise<string | null> {
    const { communityId } = actor;
    const volunteer = await this.volunteers.inCommunity(communityId, volunteerId);
    if (!volunteer) throw new DomainError('NOT_FOUND');
    const { phone } = await this.members.contact(volunteer.memberId);
    await this.transactor.run((tx) =>
      this.audit.record(tx, 'volunteer.phone-looked-at', actor, { id: volunteer.memberId, communityId }),
    );
    return phone;
  }
}

function forStaff(volunteer: Volunteer, face?: MemberSummary, contact?: MemberContact): StaffVolunteerView {
  return {
    ...view(volunteer, 'staff'),
    memberId: volunteer.memberId,
    nickname: face?.nickname ?? '',
    realName: contact?.realName ?? null,
    phoneMasked: contact?.phone ? maskPhone(contact.phone) : null,
    buildingName: face?.buildingName ?? null,
  };
}

function view(volunteer: Volunteer, party: 'member' | 'staff'): VolunteerView {
  const { id, state, isPartyMember, partyBranch, workUnit, introduction, reason, appliedAt, decidedAt } = volunteer;
  const actions = volunteerMachine.actionsFor(state, [party]);
  return { id, state, isPartyMember, partyBranch, workUnit, introduction, reason, appliedAt, decidedAt, actions };
}
