import { Injectable } from '@nestjs/common';
import { DomainError, type SeatPool } from '@silin/shared';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import type { PartyWords } from '../data/desk.repository.js';
import { answersOf } from '../domain/answers.js';
import { checkAges, checkNames, checkPool, headsOf, type PartyPerson, seatsOf } from '../domain/party.js';
import type { RegisterRequest } from '../domain/seat-requests.js';
import type { CounterRegisterBody, RegisterBody } from '../dto/registration-form.dto.js';
import { NoShows } from './no-shows.js';
import type { SessionGround } from './session-grounds.js';

/** A party that was read and checked, ready for the desk. */
export interface BuiltParty {
  readonly seat: Pick<
    RegisterRequest,
    'pool' | 'seats' | 'heads' | 'personIds' | 'contactPersonId' | 'counter' | 'behind' | 'check' | 'holdId'
  >;
  readonly words: PartyWords;
}

/** Makes a party of what was typed: whom one may sign up, what was answered. Everything here is read before the lock. */
@Injectable()
export class PartyBuilding {
  constructor(
    private readonly representation: Representation,
    private readonly people: PersonDirectory,
    private readonly noShows: NoShows,
  ) {}

  /**
   * A party that somebody signs up by themself: oneself, those one is proxy for, and companions who are only called something.
   * Throws `PARTY_…`, `CHILD_NEEDS_GUARDIAN`, `ANSWER_…`, `POOL_…`.
   */
  async bySelf(actor: Actor, ground: SessionGround, body: RegisterBody): Promise<BuiltParty> {
    const allowed = await this.ownPeople(actor, ground, body);
    const made = this.make(actor, ground, body, allowed, { pool: body.pool ?? 'online', counter: false });
    const isSelf = made.seat.personIds.length === 0 || made.seat.personIds.includes(actor.personId);
    return {
      seat: {
        ...{ ...made.seat, contactPersonId: actor.personId },
        behind: await this.isBehind(ground, actor.personId),
      },
      words: { ...made.words, madeHow: isSelf ? 'self' : 'proxy' },
    };
  }

  /** A party at the counter: anybody of the community. */
  async atCounter(actor: Actor, ground: SessionGround, body: CounterRegisterBody): Promise<BuiltParty> {
    const asked = body.heads.flatMap(({ personId }) => personId ?? []);
    const { contactPersonId = asked[0] ?? null } = body;
    const facts = await this.people.facts(actor.communityId, [...asked, ...(contactPersonId ? [contactPersonId] : [])]);
    const allowed = new Map(
      [...facts].filter(([, { state }]) => state !== 'died').map(([id, facts_]) => [id, facts_ as PartyPerson]),
    );
    if (contactPersonId && !allowed.has(contactPersonId)) throw new DomainError('PARTY_PERSON_UNKNOWN');
    const hasCounter = ground.pools.some(({ pool }) => pool === 'counter');
    const pool = body.pool ?? (hasCounter ? 'counter' : 'online');
    const made = this.make(actor, ground, body, allowed, { pool, counter: true });
    const behind = await this.isBehind(ground, contactPersonId);
    return { seat: { ...made.seat, contactPersonId, behind }, words: { ...made.words, madeHow: 'counter' } };
  }

  /** R11: whether a party of this contact stands behind others. */
  async isBehind({ session, event }: SessionGround, contactPersonId: string | null): Promise<boolean> {
    return (await this.noShows.behind(session, event, [contactPersonId])).size > 0;
  }

  /** Names of people of a party, for whoever may sign them up. */
  async namesOf(communityId: string, personIds: readonly string[]): Promise<Map<string, string>> {
    const facts = await this.people.facts(communityId, personIds);
    return new Map([...facts].map(([id, { name }]) => [id, name]));
  }

  private make(
    actor: Actor,
    { session, event, pools }: SessionGround,
    body: RegisterBody,
    allowed: ReadonlyMap<string, PartyPerson>,
    { pool, counter }: { pool: SeatPool; counter: boolean },
  ): Omit<BuiltParty, 'seat'> & { seat: Omit<BuiltParty['seat'], 'contactPersonId' | 'behind'> } {
    checkNames(body, session.naming);
    const heads = headsOf(body, allowed, session.startsAt);
    // Questions and pools belong to sessions that people sign up for; of others the desk says so.
    if (session.mode !== 'free' && pools.some((one) => one.pool === pool)) {
      checkPool(pool, heads, session.startsAt, counter);
    }
    const answers = answersOf(event.questions, body.answers ?? [], body.heads.length, session.endsAt);
    return {
      seat: {
        ...{ pool, counter, holdId: body.holdId, seats: seatsOf(heads), heads: heads.length },
        personIds: heads.flatMap(({ personId }) => personId ?? []),
        check: ({ startsAt }) => checkAges(heads, { ...session, startsAt }),
      },
      words: {
        ...{ communityId: session.communityId, fromCommunityId: actor.communityId, sessionId: session.id },
        ...{ madeHow: 'self', phone: body.phone ?? null, note: body.note ?? null, heads, answers },
        seenVersion: body.seenVersion ?? event.version,
      },
    };
  }

  /** Whom of those asked the actor may sign up. Only oneself, where nobody asks for ages: nothing has to be read. */
  private async ownPeople(
    actor: Actor,
    { session }: SessionGround,
    body: RegisterBody,
  ): Promise<ReadonlyMap<string, PartyPerson>> {
    const asked = body.heads.flatMap(({ personId }) => personId ?? []);
    const others = asked.filter((id) => id !== actor.personId);
    const asksAge = session.ageMin !== null || session.ageMax !== null || (body.pool ?? 'online') !== 'online';
    if (others.length === 0 && !asksAge) {
      return new Map([[actor.personId, { personId: actor.personId, name: '您', birthYear: null }]]);
    }
    const parts = await this.representation.partsTowards(actor, others, 'events');
    const mayAsk = [actor.personId, ...others.filter((id) => parts.get(id) === 'proxy')];
    const facts = await this.people.facts(actor.communityId, mayAsk);
    return new Map([...facts].filter(([, { state }]) => state !== 'died'));
  }
}
