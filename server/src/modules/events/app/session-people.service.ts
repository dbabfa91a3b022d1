import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError, nameKey } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { AuditService } from '../../audit/index.js';
import type { Actor, PersonContact } from '../../communities/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventsRepository } from '../data/events.repository.js';
import { PartiesRepository } from '../data/parties.repository.js';
import type { Registration } from '../data/registration.entities.js';
import type { RegistrationAnswer } from '../dto/registration.dto.js';
import {
  type CallList as CallListAnswer,
  callRow,
  type FindPartyBody,
  type FoundParties,
  type PartyPage,
  type SessionPeopleQuery,
} from '../dto/session-people.dto.js';
import { CallList } from './call-list.js';
import { PartyRows } from './party-rows.js';
import { PartyRights } from './party-rights.js';

const FOUND_MAX = 50;

/** Who signed up for a session, as its organisers see and call them. */
@Injectable()
export class SessionPeople {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly parties: PartiesRepository,
    private readonly partyRows: PartyRows,
    private readonly calls: CallList,
    private readonly rights: PartyRights,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Parties in the order of arrival; without a state all but what never became a sign-up. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async list(actor: Actor, sessionId: string, query: SessionPeopleQuery): Promise<PartyPage> {
    const { event, session } = await this.sessionOf(actor, sessionId);
    const { state, cursor, limit = PAGE_SIZE } = query;
    // A cursor names the order number in the place of an instant.
    const after = decodeCursor(cursor)?.at.getTime() ?? 0;
    const rows = await this.parties.page(session.id, state, after, limit + 1);
    const shown = await this.partyRows.rows(event, session, rows.slice(0, limit));
    const views = new Map(shown.map((row) => [row.id, row]));
    const page = toPage(
      rows,
      limit,
      ({ orderNo, id }) => ({ at: new Date(orderNo), id }),
      ({ id }) => views.get(id),
    );
    return { ...page, items: page.items.flatMap((row) => row ?? []) };
  }

  /** Parties with a name, a way to be called, a building, or the last four digits of a phone. Throws `NOT_FOUND`. */
  async find(actor: Actor, sessionId: string, { q }: FindPartyBody): Promise<FoundParties> {
    const { event, session } = await this.sessionOf(actor, sessionId);
    const all = await this.parties.searched(session.id);
    const { heads, people } = await this.partyRows.open(all);
    const asked = nameKey(q);
    const digits = /^\d{4}$/.test(asked);
    const found = all.filter((row) => {
      const own = heads.get(row.id) ?? [];
      const known = [row.contactPersonId, ...own.map(({ personId }) => personId)].flatMap(
        (id) => (id && people.get(id)) || [],
      );
      const phones = [row.contactPhone, ...known.map(({ phone }) => phone)];
      if (digits && phones.some((phone) => phone?.endsWith(asked))) return true;
      const words = [...known.flatMap(({ name, buildingName }) => [name, buildingName]), ...own.map((h) => h.called)];
      return words.some((word) => word && nameKey(word).includes(asked));
    });
    return { items: await this.partyRows.rows(event, session, found.slice(0, FOUND_MAX)) };
  }

  /**
   * Who has to be called, those who were reached by a human after them, and how many read the message. Whose phone was shown is
   * recorded, and they can see it. Throws `NOT_FOUND`.
   */
  async callList(actor: Actor, sessionId: string): Promise<CallListAnswer> {
    const { session } = await this.sessionOf(actor, sessionId);
    const told = await this.parties.told(session.id);
    const due = new Map((await this.calls.ofSession(session.id)).map((party) => [party.registrationId, party]));
    const listed = told.filter(({ id, toldAt }) => due.has(id) || toldAt !== null);
    const { people, heads } = await this.partyRows.open(listed);
    const now = this.clock.now();
    const reached = told.filter(
      ({ id, toldAt, tellDueAt }) => !due.has(id) && !toldAt && tellDueAt && tellDueAt <= now,
    );
    const rows = listed.map((row) => {
      const personId = row.contactPersonId ?? heads.get(row.id)?.find((head) => head.personId)?.personId ?? null;
      return { personId, row, view: callRow(row, callee(row, personId, people), due.get(row.id)?.since) };
    });
    await this.transactor.run((tx) =>
      this.audit.recordAll(
        tx,
        'registration.phone_looked_at',
        actor,
        rows
          .filter(({ view }) => view.phone !== null)
          .map(({ row, personId }) => ({ id: row.id, communityId: row.fromCommunityId, personId })),
        { day: chinaDate(now) },
      ),
    );
    const items = rows.map(({ view }) => view).sort((a, b) => Number(a.toldAt !== null) - Number(b.toldAt !== null));
    return { items, reached: reached.length };
  }

  /** A human has reached them: they leave the call list. Throws `NOT_FOUND`. */
  async told(actor: Actor, registrationId: string): Promise<RegistrationAnswer> {
    const { id, sessionId, state, seats, contactPersonId, fromCommunityId } = await this.rights.organised(
      actor,
      registrationId,
    );
    return this.transactor.run(async (tx) => {
      await this.parties.markTold(tx, id, actor.memberId, this.clock.now());
      const subject = { id, communityId: fromCommunityId, personId: contactPersonId };
      await this.audit.record(tx, 'registration.told', actor, subject);
      return { id, sessionId, state, seats, ahead: null };
    });
  }

  private async sessionOf(actor: Actor, sessionId: string): Promise<{ event: CommunityEvent; session: EventSession }> {
    const session = await this.events.findSession(actor.communityId, sessionId);
    const event = session && (await this.events.find(actor.communityId, session.eventId));
    if (!session || !event) throw new DomainError('NOT_FOUND');
    return { event, session };
  }
}

/** Whom to call: the phone given with the party counts before the contact's own. */
function callee(row: Registration, personId: string | null, people: ReadonlyMap<string, PersonContact>) {
  const person = personId ? people.get(personId) : undefined;
  return { name: person?.name || '没有留名', phone: row.contactPhone ?? person?.phone ?? null };
}
