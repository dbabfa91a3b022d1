import { Injectable } from '@nestjs/common';
import { attendanceOf, doorWasRun } from '@silin/shared';
import { MemberDirectory, PersonDirectory, type PersonContact } from '../../communities/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { PartiesRepository } from '../data/parties.repository.js';
import type { Registration, RegistrationPerson } from '../data/registration.entities.js';
import { RegistrationListsRepository } from '../data/registration-lists.repository.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';
import { SessionListsRepository } from '../data/session-lists.repository.js';
import { type PartyRow, partyRow } from '../dto/session-people.dto.js';
import { CallList } from './call-list.js';
import { COUNTED_ON_PAGES } from './session-cards.js';

/** Parties with their heads and who these are. */
export interface Parties {
  readonly heads: ReadonlyMap<string, readonly RegistrationPerson[]>;
  /** By person id; people of other communities of the street too. */
  readonly people: ReadonlyMap<string, PersonContact>;
}

/** Rows of the table of parties: the same number of queries for any number of them. */
@Injectable()
export class PartyRows {
  constructor(
    private readonly parties: PartiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly attendance: RegistrationListsRepository,
    private readonly lists: SessionListsRepository,
    private readonly people: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly callList: CallList,
  ) {}

  /** Who is in these parties, and whom one calls about them. */
  async open(rows: readonly Registration[]): Promise<Parties> {
    const heads = await this.registrations.headsOf(rows.map(({ id }) => id));
    const people = new Map<string, PersonContact>();
    for (const communityId of new Set(rows.map((row) => row.fromCommunityId))) {
      const ids = rows
        .filter((row) => row.fromCommunityId === communityId)
        .flatMap((row) => [row.contactPersonId, ...(heads.get(row.id) ?? []).map(({ personId }) => personId)])
        .flatMap((id) => id ?? []);
      for (const [id, person] of await this.people.contacts(communityId, [...new Set(ids)])) people.set(id, person);
    }
    return { heads, people };
  }

  async rows(event: CommunityEvent, session: EventSession, rows: readonly Registration[]): Promise<PartyRow[]> {
    const { heads, people } = await this.open(rows);
    const ids = rows.map(({ id }) => id);
    const answers = await this.parties.answersOf(ids);
    const labels = new Map(event.questions.map(({ id, label }) => [id, label]));
    const waiting = rows.filter(({ state }) => state === 'waiting');
    const ahead = await this.lists.ahead(
      waiting.map(({ id, ...row }) => ({ ...row, registrationId: id })),
      COUNTED_ON_PAGES,
    );
    const due = new Set((await this.callList.ofSession(session.id)).map(({ registrationId }) => registrationId));
    const makers = await this.members.summaries(rows.flatMap(({ madeByMemberId }) => madeByMemberId ?? []));
    const { confirmed, present } = await this.attendance.attendance(session.id);
    const doorRun = doorWasRun(confirmed, present, session.attendanceComplete);
    return rows.map((row) => {
      const own = heads.get(row.id) ?? [];
      const first = own.find(({ personId }) => personId !== null)?.personId ?? row.contactPersonId;
      const came = own.some((head) => head.present);
      return partyRow(row, own, people, {
        buildingName: (first && people.get(first)?.buildingName) || null,
        madeBy: row.madeHow === 'self' ? null : (makers.get(row.madeByMemberId ?? '')?.nickname ?? null),
        ...{ toCall: due.has(row.id), ahead: row.state === 'waiting' ? (ahead.get(row.id) ?? 0) : null },
        attendance: attendanceOf({ registration: row.state, present: came }, { state: session.state, doorRun }),
        answers: answers
          .filter(({ registrationId }) => registrationId === row.id)
          .map(({ questionId, headPosition, answer }) => {
            return { question: labels.get(questionId) ?? '以前的问题', head: headPosition, answer };
          }),
      });
    });
  }
}
