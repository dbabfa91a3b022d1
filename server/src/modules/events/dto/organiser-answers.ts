import { eventMachine } from '@silin/shared';
import type { EventChange, EventSession, SessionPool } from '../data/event.entities.js';
import type { EventHead } from '../data/event-facts.repository.js';
import type { SessionHelperNeed } from '../data/registration.entities.js';
import type { Seats } from '../domain/seats.js';
import type { HelperNeedView } from './event-page.dto.js';
import type {
  EventChangeView,
  OrganiserEventCard,
  OrganiserSession,
  PoolView,
  SessionForm,
} from './organiser-event.dto.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const organiserCard = (
  event: EventHead,
  totals: { sessions: number; firstAt: Date | null } | undefined,
  organiserName: string | null,
): OrganiserEventCard => ({
  ...{ id: event.id, title: event.title, kind: event.kind, theme: event.theme, state: event.state },
  ...{ sessions: totals?.sessions ?? 0, firstAt: iso(totals?.firstAt ?? null) },
  ...{ createdAt: event.createdAt.toISOString(), organiserName },
});

export const poolView = ({ pool, seats, taken, held, releaseAt, releasedAt }: SessionPool): PoolView => ({
  ...{ pool, seats, taken, held, releaseAt: iso(releaseAt), releasedAt: iso(releasedAt) },
});

export const organiserSession = (
  session: EventSession,
  event: EventHead,
  more: Pick<OrganiserSession, 'toCall' | 'present' | 'walkIns' | 'stuck'> & {
    readonly seats: Seats;
    readonly pools: readonly SessionPool[];
  },
): OrganiserSession => ({
  ...{ id: session.id, eventId: event.id, eventTitle: event.title, eventState: event.state, label: session.label },
  ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString(), mode: session.mode },
  ...{ state: session.state, placeText: event.placeText },
  ...more,
  pools: more.pools.map(poolView),
});

/** The settings of a session as a form, to be edited. */
export const sessionForm = (
  session: EventSession,
  pools: readonly SessionPool[],
  needs: readonly SessionHelperNeed[],
  have: readonly { role: string; have: number }[],
): SessionForm => ({
  ...{ id: session.id, state: session.state, label: session.label, mode: session.mode },
  ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString(), capacity: session.capacity },
  ...{ opensAt: iso(session.opensAt), closesAt: iso(session.closesAt), drawAt: iso(session.drawAt) },
  ...{ cancelUntil: iso(session.cancelUntil), promoteUntil: iso(session.promoteUntil) },
  ...{ partyMax: session.partyMax, naming: session.naming, waiting: session.waiting },
  ...{ waitingMaxSeats: session.waitingMaxSeats, holdMinutes: session.holdMinutes },
  ...{ ageMin: session.ageMin, ageMax: session.ageMax, firstTimersFirst: session.firstTimersFirst },
  noShowsLast: session.noShowsLast,
  pools: pools.map(({ pool, seats, releaseAt }) => ({ pool, seats, releaseAt: iso(releaseAt) })),
  helpers: needs.map(({ role, needed }) => ({ role, needed })),
  poolsNow: pools.map(poolView),
  helpersNow: helperViews(needs, have),
});

export const helperViews = (
  needs: readonly SessionHelperNeed[],
  have: readonly { role: string; have: number }[],
): HelperNeedView[] =>
  needs.map(({ role, needed }) => ({ role, needed, have: have.find((one) => one.role === role)?.have ?? 0 }));

export const changeView = (change: EventChange, by: string | null, toCall: number): EventChangeView => ({
  ...{ id: change.id, what: change.what, sessionId: change.sessionId, before: change.beforeWords },
  ...{ after: change.afterWords, at: change.at.toISOString(), by, told: change.toldCount, toCall },
});

export const eventActions = (state: EventHead['state']) => eventMachine.actionsFor(state, ['organiser']);
