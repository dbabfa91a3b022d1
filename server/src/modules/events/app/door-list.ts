import { Injectable } from '@nestjs/common';
import { maskMiddle } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { type Actor, type PersonContact, PersonDirectory } from '../../communities/index.js';
import { DoorRepository, type ListedHead, type SessionAtDoor } from '../data/door.repository.js';
import { listUntil } from '../domain/door.policy.js';
import type { DoorPackage, DoorParty } from '../dto/door.dto.js';
import { questionView } from '../dto/event-page.dto.js';
import { DoorCounting } from './door-counters.js';
import { EntryCodes } from './entry-codes.js';

const TAIL_DIGITS = 4;
/** Somebody merely counted has no name to cover. */
const UNNAMED = /^同行 ?\d+$/;

/** The list of the door and its keys: enough to let people in, and nothing more. */
@Injectable()
export class DoorList {
  constructor(
    private readonly door: DoorRepository,
    private readonly people: PersonDirectory,
    private readonly codes: EntryCodes,
    private readonly counting: DoorCounting,
    private readonly clock: Clock,
  ) {}

  /** With `since` the revision at hand: when nothing changed, no names are sent. */
  async of(actor: Actor, { session, event }: SessionAtDoor, since?: string): Promise<DoorPackage> {
    const revision = await this.door.revision(session.id);
    const unchanged = revision === since;
    const parties = unchanged ? [] : await this.parties(session.id);
    return {
      ...{ sessionId: session.id, eventTitle: event.title, sessionLabel: session.label, state: session.state },
      ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString(), revision, unchanged },
      ...this.codes.doorKeys(session.id, actor.memberId),
      validUntil: listUntil(session).toISOString(),
      serverNow: this.clock.now().toISOString(),
      parties,
      questions: event.questions.map(questionView),
      counters: await this.counting.ofOne(session),
    };
  }

  private async parties(sessionId: string): Promise<DoorParty[]> {
    const heads = await this.door.list(sessionId);
    const contacts = await this.contacts(heads);
    const hash = this.codes.hashing(sessionId);
    const parties = new Map<string, ListedHead[]>();
    for (const head of heads) parties.set(head.registrationId, [...(parties.get(head.registrationId) ?? []), head]);
    return [...parties].map(([id, party]) => partyOf(id, party, contacts, hash));
  }

  /** Names are read in the community the people are of: those of a street event come from several. */
  private async contacts(heads: readonly ListedHead[]): Promise<Map<string, PersonContact>> {
    const byCommunity = new Map<string, Set<string>>();
    for (const { fromCommunityId, personId, contactPersonId } of heads) {
      const ids = byCommunity.get(fromCommunityId) ?? new Set<string>();
      byCommunity.set(fromCommunityId, ids);
      for (const id of [personId, contactPersonId]) if (id) ids.add(id);
    }
    const found = await Promise.all(
      [...byCommunity].map(([communityId, ids]) => this.people.contacts(communityId, [...ids])),
    );
    return new Map(found.flatMap((contacts) => [...contacts]));
  }
}

function partyOf(
  id: string,
  party: readonly ListedHead[],
  contacts: ReadonlyMap<string, PersonContact>,
  hash: (seatCode: string) => string,
): DoorParty {
  const { state, pool, orderNo, seats, contactPersonId, contactPhone } = party[0] as ListedHead;
  const contact = contactPersonId === null ? undefined : contacts.get(contactPersonId);
  const buildings = party.flatMap(({ personId }) => (personId && contacts.get(personId)?.buildingName) || []);
  const phone = contactPhone ?? contact?.phone ?? null;
  return {
    ...{ id, state, pool, orderNo, seats },
    buildingName: contact?.buildingName ?? buildings[0] ?? null,
    phoneTail: phone && phone.slice(-TAIL_DIGITS),
    heads: party.map((head) => ({
      ...{ id: head.id, codeHash: hash(head.seatCode), ageBand: head.ageBand, takesSeat: head.takesSeat },
      called: shownName(head, contacts),
      present: head.present,
    })),
  };
}

function shownName({ personId, called }: ListedHead, contacts: ReadonlyMap<string, PersonContact>): string {
  const name = (personId && contacts.get(personId)?.name) || called || '邻居';
  return UNNAMED.test(name) ? name : maskMiddle(name);
}
