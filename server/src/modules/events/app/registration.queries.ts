import { Injectable } from '@nestjs/common';
import {
  attendanceOf,
  doorWasRun,
  DomainError,
  drawToken,
  type RegistrationAction,
  registrationMachine,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { DrawsRepository } from '../data/draws.repository.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { EventsRepository } from '../data/events.repository.js';
import type { Registration, RegistrationPerson } from '../data/registration.entities.js';
import { RegistrationListsRepository } from '../data/registration-lists.repository.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';
import { SessionListsRepository } from '../data/session-lists.repository.js';
import { bandOf } from '../domain/party.js';
import {
  type MyRegistrationsQuery,
  type PartyCandidates,
  type RegistrationCard,
  registrationCard,
  type RegistrationPage,
  type RegistrationView,
  registrationView,
} from '../dto/registration.dto.js';
import { EntryCodes } from './entry-codes.js';
import { type PartyPart, PartyRights } from './party-rights.js';
import { NoShowWords } from './no-show-words.js';
import { COUNTED_ON_PAGES } from './session-cards.js';
import { SessionGrounds } from './session-grounds.js';

/** What residents read of registrations: whom they may sign up, theirs, and one. */
@Injectable()
export class RegistrationQueries {
  constructor(
    private readonly grounds: SessionGrounds,
    private readonly rights: PartyRights,
    private readonly events: EventsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly lists: RegistrationListsRepository,
    private readonly sessionLists: SessionListsRepository,
    private readonly draws: DrawsRepository,
    private readonly noShows: NoShowWords,
    private readonly representation: Representation,
    private readonly people: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly entryCodes: EntryCodes,
    private readonly clock: Clock,
  ) {}

  /** Whom the asker may sign up by a tap: oneself, and those one is proxy for in events. Throws `NOT_FOUND`. */
  async candidates(actor: Actor, sessionId: string): Promise<PartyCandidates> {
    const { session, event } = await this.grounds.visible(actor, sessionId);
    const represented = await this.representation.represented(actor, 'events');
    const relations = new Map(represented.map(({ personId, relation }) => [personId, relation]));
    const ids = [actor.personId, ...relations.keys()];
    const facts = await this.people.facts(actor.communityId, ids);
    const living = await this.lists.livingIn(sessionId, ids);
    const elsewhere = await this.lists.elsewhere(session, ids);
    const items = ids.flatMap((personId) => {
      const person = facts.get(personId);
      if (!person || person.state === 'died') return [];
      const { name, birthYear } = person;
      const ageBand = bandOf(birthYear, session.startsAt);
      const registrationId = living.get(personId) ?? null;
      const at = elsewhere.get(personId);
      const alsoAt = at ? { ...at, startsAt: at.startsAt.toISOString() } : null;
      return [{ personId, name, relation: relations.get(personId) ?? null, ageBand, registrationId, alsoAt }];
    });
    return { items, behind: await this.noShows.before(session, event, actor.personId) };
  }

  /** The asker's registrations and those of whom they act for: what is to come, the next first; or what is over, the last first. */
  async mine(actor: Actor, query: MyRegistrationsQuery): Promise<RegistrationPage> {
    const { which = 'living', cursor, limit = PAGE_SIZE } = query;
    const represented = await this.representation.represented(actor, 'events');
    const personIds = [actor.personId, ...represented.map(({ personId }) => personId)];
    const now = this.clock.now();
    const rows = await this.lists.ofPeople(personIds, which, now, decodeCursor(cursor), limit + 1);
    const cards = await this.cards(rows.slice(0, limit).map(({ id }) => id));
    const page = toPage(
      rows,
      limit,
      (row) => row,
      ({ id }) => cards.get(id),
    );
    return { ...page, items: page.items.flatMap((card) => card ?? []) };
  }

  /** One registration, for the party, who acts for it, and organisers. Throws `NOT_FOUND`. */
  async one(actor: Actor, registrationId: string): Promise<RegistrationView> {
    const { registration, heads, part } = await this.rights.seen(actor, registrationId);
    const session = (await this.events.sessionsByIds([registration.sessionId])).get(registration.sessionId);
    const event = session && (await this.events.byIds([session.eventId])).get(session.eventId);
    if (!event) throw new DomainError('NOT_FOUND');
    const names = await this.namesOf([registration], new Map([[registration.id, heads]]));
    const card = this.card(registration, session, event, heads, names, await this.ahead([registration]));
    const attendance = attendanceOf(
      { registration: registration.state, present: heads.some((head) => head.present) },
      { state: session.state, doorRun: session.state === 'held' && (await this.doorRun(session)) },
    );
    const stars = await this.lists.starsOf(registration.id);
    const shown = headsShown(registration, heads);
    const [first] = shown;
    return registrationView({
      ...{ card, registration, session, heads: shown, names, attendance, stars },
      entryCode:
        registration.state === 'confirmed' && first ? this.entryCodes.codeOf(session.id, first.seatCode) : null,
      drawHash: await this.drawHash(registration),
      madeBy: await this.madeBy(registration),
      actions: actionsOf(registration, session, part, this.clock.now()),
      mayRate: stars === null && part.as !== 'organiser' && mayRate(registration, session, this.clock.now()),
      phone: await this.lists.phoneOf(event.communityId),
      behind: part.as === 'organiser' ? null : await this.noShows.of(registration, session, event),
    });
  }

  private async cards(ids: readonly string[]): Promise<Map<string, RegistrationCard>> {
    const registrations = await this.registrations.byIds(ids);
    const heads = await this.registrations.headsOf(ids);
    const sessions = await this.events.sessionsByIds(registrations.map(({ sessionId }) => sessionId));
    const events = await this.events.byIds([...sessions.values()].map(({ eventId }) => eventId));
    const names = await this.namesOf(registrations, heads);
    const ahead = await this.ahead(registrations);
    return new Map(
      registrations.flatMap((one) => {
        const session = sessions.get(one.sessionId);
        const event = session && events.get(session.eventId);
        if (!event) return [];
        return [[one.id, this.card(one, session, event, heads.get(one.id) ?? [], names, ahead)]];
      }),
    );
  }

  private card(
    registration: Registration,
    session: EventSession,
    event: CommunityEvent,
    heads: readonly RegistrationPerson[],
    names: ReadonlyMap<string, string>,
    ahead: ReadonlyMap<string, number>,
  ): RegistrationCard {
    const who = headsShown(registration, heads).map((head) => headName(head, names));
    return registrationCard({ registration, session, event, who, ahead: ahead.get(registration.id) ?? null });
  }

  /** Parties before those of these that wait. */
  private ahead(registrations: readonly Registration[]): Promise<Map<string, number>> {
    const waiting = registrations.filter(({ state }) => state === 'waiting');
    return this.sessionLists.ahead(
      waiting.map((one) => ({ ...one, registrationId: one.id })),
      COUNTED_ON_PAGES,
    );
  }

  /** Names of the people of some parties, each read in the community it comes from. */
  private async namesOf(
    registrations: readonly Registration[],
    heads: ReadonlyMap<string, readonly RegistrationPerson[]>,
  ): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const communityId of new Set(registrations.map(({ fromCommunityId }) => fromCommunityId))) {
      const here = registrations.filter(({ fromCommunityId }) => fromCommunityId === communityId);
      const ids = here.flatMap(({ id }) => (heads.get(id) ?? []).flatMap(({ personId }) => personId ?? []));
      for (const [id, { name }] of await this.people.facts(communityId, ids)) names.set(id, name);
    }
    return names;
  }

  private async doorRun({ id, attendanceComplete }: EventSession): Promise<boolean> {
    const { confirmed, present } = await this.lists.attendance(id);
    return doorWasRun(confirmed, present, attendanceComplete);
  }

  /** The party's own sign in the public proof; null unless it was drawn. */
  private async drawHash({ id, sessionId, drawRank }: Registration): Promise<string | null> {
    const draw = drawRank === null ? null : await this.draws.valid(sessionId);
    return draw?.drawnAt ? drawToken(draw.secret, id) : null;
  }

  /** Who signed up, when it was not the party itself. */
  private async madeBy({ madeHow, madeByMemberId }: Registration): Promise<string | null> {
    if (madeHow === 'self' || madeByMemberId === null) return null;
    return (await this.members.summaries([madeByMemberId])).get(madeByMemberId)?.nickname ?? null;
  }
}

/** Heads of a party that is over are still told; of a living one those who left are not there any more. */
const headsShown = ({ state }: Registration, heads: readonly RegistrationPerson[]): readonly RegistrationPerson[] =>
  state === 'cancelled' || state === 'lapsed' ? heads : heads.filter(({ living }) => living);

export const headName = ({ personId, called }: RegistrationPerson, names: ReadonlyMap<string, string>): string =>
  (personId && names.get(personId)) || (called ?? '');

function actionsOf(
  registration: Registration,
  { state, cancelUntil }: EventSession,
  part: PartyPart,
  now: Date,
): RegistrationAction[] {
  if (state !== 'planned') return [];
  const party = part.as === 'organiser' ? 'organiser' : 'registrant';
  const late = registration.state === 'confirmed' && cancelUntil !== null && now >= cancelUntil;
  return registrationMachine
    .actionsFor(registration.state, [party])
    .filter((action) => SHOWN.has(action))
    .filter((action) => party === 'organiser' || !late || (action !== 'cancel' && action !== 'shrink'))
    .filter((action) => part.whole || action === 'shrink');
}

/** What a page has a button for; the rest happens by itself. */
const SHOWN: ReadonlySet<RegistrationAction> = new Set<RegistrationAction>([
  ...(['renew', 'cancel', 'shrink', 'answerComing'] as const),
]);

const mayRate = ({ state }: Registration, session: EventSession, now: Date): boolean =>
  state === 'confirmed' && session.state !== 'cancelled' && session.state !== 'not_held' && session.endsAt <= now;
