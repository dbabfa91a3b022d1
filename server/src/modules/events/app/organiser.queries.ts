import { Injectable } from '@nestjs/common';
import { chinaDayStart, DomainError, eventLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, encodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import type { EventSession, SessionPool } from '../data/event.entities.js';
import { EventFactsRepository, type EventHead } from '../data/event-facts.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { OrganiserFactsRepository } from '../data/organiser-facts.repository.js';
import { SessionHelpersRepository } from '../data/session-helpers.repository.js';
import { SessionListsRepository } from '../data/session-lists.repository.js';
import { missingIn } from '../domain/readiness.js';
import { type Seats, stuckWords } from '../domain/seats.js';
import { changeView, eventActions, organiserCard, organiserSession, sessionForm } from '../dto/organiser-answers.js';
import type {
  EventChanges,
  OrganiserEventCard,
  OrganiserEventsQuery,
  OrganiserEventView,
  OrganiserSession,
  OrganiserSessionsQuery,
} from '../dto/organiser-event.dto.js';
import { CallList } from './call-list.js';
import { EventQueries } from './event.queries.js';
import { Organisers } from './organisers.js';
import { SessionCards } from './session-cards.js';

const ON_THE_BOARD = ['published', 'cancelled', 'ended'] as const;

/** Events as organisers and staff see them. */
@Injectable()
export class OrganiserQueries {
  constructor(
    private readonly repository: EventsRepository,
    private readonly eventFacts: EventFactsRepository,
    private readonly boardFacts: OrganiserFactsRepository,
    private readonly lists: SessionListsRepository,
    private readonly helpers: SessionHelpersRepository,
    private readonly cards: SessionCards,
    private readonly pages: EventQueries,
    private readonly callList: CallList,
    private readonly organisers: Organisers,
    private readonly members: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  /** All events of the community, drafts and archived ones too, the newest first. Throws `BAD_CURSOR`. */
  async events(actor: Actor, query: OrganiserEventsQuery): Promise<Page<OrganiserEventCard>> {
    const { state, cursor, limit = PAGE_SIZE } = query;
    const rows = await this.eventFacts.events(actor.communityId, state, decodeCursor(cursor), limit + 1);
    const totals = await this.eventFacts.sessionTotals(rows.map(({ id }) => id));
    const names = await this.organisers.names(actor.communityId, rows);
    return toPage(
      rows,
      limit,
      ({ createdAt, id }) => ({ at: createdAt, id }),
      (event) => organiserCard(event, totals.get(event.id), names.get(event.organiserMemberId) ?? null),
    );
  }

  /** The board: next sessions with seats, waiting, who is to be called. Throws `BAD_CURSOR`. */
  async sessions(actor: Actor, query: OrganiserSessionsQuery): Promise<Page<OrganiserSession>> {
    const { when = 'coming', cursor, limit = PAGE_SIZE } = query;
    const moment = new Date(chinaDayStart(this.clock.now()));
    const ask = { when, limit, moment, after: decodeCursor(cursor) };
    const stretch = await this.lists.ofCommunity(actor.communityId, { states: ON_THE_BOARD }, ask);
    const ids = stretch.rows.slice(0, limit).map(({ id }) => id);
    const found = await this.eventFacts.sessions(ids);
    const sessions = ids.flatMap((id) => found.get(id) ?? []);
    const views = await this.views(sessions);
    const page = toPage(
      stretch.rows,
      limit,
      (row) => row,
      ({ id }) => views.get(id),
    );
    const nextCursor = page.nextCursor ?? (stretch.lookedTo ? encodeCursor(stretch.lookedTo) : null);
    return { items: page.items.flatMap((view) => view ?? []), nextCursor };
  }

  /** One event with its forms, and what it still needs. Throws `NOT_FOUND`. */
  async event(actor: Actor, eventId: string): Promise<OrganiserEventView> {
    const event = await this.repository.find(actor.communityId, eventId);
    if (!event) throw new DomainError('NOT_FOUND');
    const sessions = await this.repository.sessionsOf(event.id);
    const ids = sessions.map(({ id }) => id);
    const [pools, needs] = [await this.repository.poolsOf(ids), await this.helpers.needsOf(ids)];
    const have = await this.helpers.countOf(ids);
    const of = <T extends { sessionId: string }>(rows: readonly T[], id: string): T[] =>
      rows.filter(({ sessionId }) => sessionId === id);
    const names = await this.organisers.names(actor.communityId, [event]);
    return {
      page: await this.pages.pageOf(actor, event),
      sessions: sessions.map((one) => sessionForm(one, of(pools, one.id), of(needs, one.id), of(have, one.id))),
      missing: missingIn(event, sessions, this.clock.now()).map(({ field, sentence }) => ({ field, sentence })),
      ...{ actions: eventActions(event.state), coverMediaId: event.coverMediaId, placeGridId: event.placeGridId },
      organiserName: names.get(event.organiserMemberId) ?? null,
    };
  }

  /** What changed after publishing, the newest first, and who was told. Throws `NOT_FOUND`. */
  async changes(actor: Actor, eventId: string): Promise<EventChanges> {
    const event = await this.repository.find(actor.communityId, eventId);
    if (!event) throw new DomainError('NOT_FOUND');
    const rows = await this.eventFacts.changes(event.id, eventLimits.changesListedMax);
    const sessions = await this.repository.sessionsOf(event.id);
    const toCall = await this.callList.counts(sessions.map(({ id }) => id));
    const all = [...toCall.values()].reduce((sum, n) => sum + n, 0);
    const names = await this.members.summaries(rows.flatMap(({ byMemberId }) => byMemberId ?? []));
    const items = rows.map((row) =>
      changeView(
        row,
        (row.byMemberId && names.get(row.byMemberId)?.nickname) || null,
        row.sessionId ? (toCall.get(row.sessionId) ?? 0) : all,
      ),
    );
    return { items };
  }

  /** Throws `NOT_FOUND`. */
  async session(actor: Actor, sessionId: string): Promise<OrganiserSession> {
    const session = await this.repository.findSession(actor.communityId, sessionId);
    const view = session && (await this.views([session])).get(session.id);
    if (!view) throw new DomainError('NOT_FOUND');
    return view;
  }

  private async views(sessions: readonly EventSession[]): Promise<Map<string, OrganiserSession>> {
    const ids = sessions.map(({ id }) => id);
    const heads = await this.eventFacts.heads(sessions.map(({ eventId }) => eventId));
    const pools = await this.repository.poolsOf(ids);
    const seats = await this.cards.seats(sessions, pools);
    const [toCall, came] = [await this.callList.counts(ids), await this.boardFacts.came(ids)];
    const stuck = await this.stuck(sessions, pools, seats);
    return new Map(
      sessions.flatMap((session) => {
        const event: EventHead | undefined = heads.get(session.eventId);
        const full = seats.get(session.id);
        if (!event || !full) return [];
        const { present = 0, walkIns = 0 } = came.get(session.id) ?? {};
        const more = {
          ...{ seats: full, pools: pools.filter(({ sessionId }) => sessionId === session.id) },
          ...{ toCall: toCall.get(session.id) ?? 0, present, walkIns, stuck: stuck.get(session.id) ?? null },
        };
        return [[session.id, organiserSession(session, event, more)] as const];
      }),
    );
  }

  /** Why seats stay empty while somebody waits. */
  private async stuck(
    sessions: readonly EventSession[],
    pools: readonly SessionPool[],
    seats: ReadonlyMap<string, Seats>,
  ): Promise<Map<string, string>> {
    const queues = sessions.filter(({ id, state }) => state === 'planned' && (seats.get(id)?.waiting ?? 0) > 0);
    const first = await this.boardFacts.firstInLine(queues.map(({ id }) => id));
    return new Map(
      queues.flatMap((session) => {
        const own = pools.filter(({ sessionId }) => sessionId === session.id);
        const words = stuckWords(session, own, first.get(session.id), this.clock.now());
        return words ? [[session.id, words] as const] : [];
      }),
    );
  }
}
