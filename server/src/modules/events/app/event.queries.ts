import { Injectable } from '@nestjs/common';
import { chinaDayStart, DomainError, eventLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, encodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, mayOrganise } from '../../communities/index.js';
import type { CommunityEvent } from '../data/event.entities.js';
import { EventFactsRepository } from '../data/event-facts.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import { SessionHelpersRepository } from '../data/session-helpers.repository.js';
import { type SessionsFilter, SessionListsRepository } from '../data/session-lists.repository.js';
import { picturesOf } from '../domain/blocks.js';
import { merged } from '../domain/stretches.js';
import {
  blockViews,
  type EventPage,
  type EventsQuery,
  questionView,
  type SeriesList,
  type SessionCard,
  sessionView,
} from '../dto/event-page.dto.js';
import { helperViews } from '../dto/organiser-answers.js';
import { COUNTED_ON_PAGES, SessionCards } from './session-cards.js';

/** Events that residents see in lists; a draft is nobody's, an archived one is found by who has its address. */
const LISTED: SessionsFilter['states'] = ['published', 'cancelled', 'ended'];

/** Events as residents read them. */
@Injectable()
export class EventQueries {
  constructor(
    private readonly events: EventsRepository,
    private readonly facts: EventFactsRepository,
    private readonly lists: SessionListsRepository,
    private readonly helpers: SessionHelpersRepository,
    private readonly cards: SessionCards,
    private readonly clock: Clock,
  ) {}

  /**
   * Sessions of this community, and of its street where they are open to it: from today on, the next first; or those before
   * today, the last first. Throws `BAD_CURSOR`.
   */
  async sessions(actor: Actor, query: EventsQuery): Promise<Page<SessionCard>> {
    const { communityId } = actor;
    const { when = 'coming', kind, seriesId, cursor, limit = PAGE_SIZE } = query;
    const filter = { states: LISTED, kind, seriesId };
    const ask = { when, limit, moment: this.today(), after: decodeCursor(cursor) };
    const own = await this.lists.ofCommunity(communityId, filter, ask);
    const street = await this.lists.openTo(communityId, filter, ask);
    const stretch = merged([own, street], limit, when === 'coming' ? 'oldest' : 'newest');
    const shown = stretch.rows.slice(0, limit);
    const cards = await this.cards.byId(
      actor,
      shown.map(({ id }) => id),
    );
    const page = toPage(
      stretch.rows,
      limit,
      (row) => row,
      ({ id }) => cards.get(id),
    );
    const nextCursor = page.nextCursor ?? (stretch.lookedTo ? encodeCursor(stretch.lookedTo) : null);
    return { items: page.items.flatMap((card) => card ?? []), nextCursor };
  }

  /** Series with something to come or to look back on. */
  async series(actor: Actor): Promise<SeriesList> {
    const items = await this.facts.series(actor.communityId, this.today(), eventLimits.seriesListedMax);
    return { items };
  }

  /** The page of an event, for whoever may see it. Throws `NOT_FOUND`: for a draft, and for what is not open to the reader's street. */
  async page(actor: Actor, eventId: string): Promise<EventPage> {
    const event = await this.facts.readable(actor.communityId, eventId);
    if (!event || event.state === 'draft') throw new DomainError('NOT_FOUND');
    return this.pageOf(actor, event);
  }

  /** The same of an event that is known to be the reader's to see. */
  async pageOf(actor: Actor, event: CommunityEvent): Promise<EventPage> {
    const sessions = await this.events.sessionsOf(event.id);
    const ids = sessions.map(({ id }) => id);
    const cards = await this.cards.draw(actor, sessions, new Map([[event.id, event]]), COUNTED_ON_PAGES);
    const [pools, draws] = [await this.events.poolsOf(ids), await this.facts.draws(ids)];
    const [needs, have] = [await this.helpers.needsOf(ids), await this.helpers.countOf(ids)];
    const helping = await this.helpers.helpingOf(ids, actor.memberId);
    const [community, names] = [
      await this.facts.community(event.communityId),
      await this.facts.seriesNames([event.seriesId]),
    ];
    const pictures = [...(event.coverMediaId ? [event.coverMediaId] : []), ...picturesOf(event.body)];
    const urls = await this.cards.links(actor, event.communityId, pictures);
    const { id, communityId, kind, theme, title, summary, placeText, hostText, audience, state, version } = event;
    return {
      ...{ id, communityId, communityName: community?.name ?? '', kind, theme, title, summary },
      seriesName: (event.seriesId && names.get(event.seriesId)) || null,
      ...{ body: blockViews(event.body, urls), coverUrl: (event.coverMediaId && urls.get(event.coverMediaId)) || null },
      ...{ placeText, hostText, audience, state, cancelReason: event.cancelReason, version },
      ...{ phone: community?.phone ?? null, questions: event.questions.map(questionView) },
      sessions: sessions.flatMap((session) => {
        const card = cards.get(session.id);
        if (!card) return [];
        const of = <T extends { sessionId: string }>(rows: readonly T[]): T[] =>
          rows.filter(({ sessionId }) => sessionId === session.id);
        const more = {
          ...{ pools: of(pools), draw: draws.get(session.id), needsForm: event.questions.length > 0 },
          ...{ helpers: helperViews(of(needs), of(have)), helping: helping.get(session.id) ?? null },
        };
        return [sessionView(session, card, more)];
      }),
      mayOrganise: event.communityId === actor.communityId && mayOrganise(actor),
    };
  }

  /** When the community's today began. */
  private today(): Date {
    return new Date(chinaDayStart(this.clock.now()));
  }
}
