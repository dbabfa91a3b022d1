import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { VolunteerRepository } from '../data/volunteer.repository.js';
import {
  type MyVolunteerDto,
  myVolunteer,
  type StaffVolunteerDto,
  staffVolunteer,
  type StaffVolunteerQuery,
} from '../dto/volunteer.dto.js';

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
  async mine(actor: Actor): Promise<MyVolunteerDto | null> {
    const volunteer = await this.volunteers.ofMember(actor.memberId);
    return volunteer && myVolunteer(volunteer, 'member');
  }

  /** Applications of the community, newest first. Throws `BAD_CURSOR`. */
  async page(actor: Actor, query: StaffVolunteerQuery): Promise<Page<StaffVolunteerDto>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.volunteers.page(actor.communityId, query.state, decodeCursor(query.cursor), limit + 1);
    const memberIds = rows.map(({ memberId }) => memberId);
    const [faces, contacts] = [await this.members.summaries(memberIds), await this.members.contacts(memberIds)];
    const shown = rows.map((row) => staffVolunteer(row, faces.get(row.memberId), contacts.get(row.memberId)));
    const keyset = ({ appliedAt, id }: StaffVolunteerDto) => ({ at: appliedAt, id });
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
