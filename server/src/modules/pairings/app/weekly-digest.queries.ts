import { Injectable } from '@nestjs/common';
import { chinaDate } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Unseen, VisitDirectory } from '../../visits/index.js';
import { DigestsRepository } from '../data/digests.repository.js';
import type { Pairing } from '../data/pairing.entities.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import type { DigestEnded, DigestMissed, WeeklyDigest } from '../dto/weekly-digest.dto.js';

const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A week of whoever looks after people: whom to see, what nobody made up for, what ended (P17). As many queries at any length. */
@Injectable()
export class WeeklyDigests {
  constructor(
    private readonly unseen: Unseen,
    private readonly visits: VisitDirectory,
    private readonly digests: DigestsRepository,
    private readonly pairings: PairingsRepository,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  /** For staff of everybody, for a grid worker of their grids. Throws `NOT_FOUND` for who looks after nobody. */
  async of(actor: Actor): Promise<WeeklyDigest> {
    const now = this.clock.now();
    const [fromDay, untilDay] = [chinaDate(now.getTime() - DAYS * DAY_MS), chinaDate(now)];
    const rows = await this.unseen.rows(actor);
    const standing = (which: string): number => rows.filter(({ seen }) => seen.standing === which).length;
    const lastSeen = new Map(rows.map(({ person, last }) => [person.personId, last?.at ?? null]));
    return {
      ...{ fromDay, untilDay, unseen: standing('unseen'), dueSoon: standing('due_soon') },
      missed: await this.missed(actor.communityId, lastSeen, fromDay, untilDay),
      ended: await this.ended(actor, fromDay, untilDay),
    };
  }

  /** Those nobody was seen after. */
  private async missed(
    communityId: string,
    lastSeen: ReadonlyMap<string, Date | null>,
    fromDay: string,
    untilDay: string,
  ): Promise<DigestMissed[]> {
    const all = await this.visits.missed(communityId, [...lastSeen.keys()], fromDay, untilDay);
    const open = all.filter(({ personId, onDay }) => {
      const seen = lastSeen.get(personId) ?? null;
      return seen === null || chinaDate(seen) < onDay;
    });
    const [facts, helpers] = await Promise.all([
      this.persons.facts(
        communityId,
        open.map(({ personId }) => personId),
      ),
      this.members.summaries(open.map(({ helperMemberId }) => helperMemberId)),
    ]);
    return open.map(({ id: visitId, personId, onDay, helperMemberId }) => ({
      ...{ visitId, personId, onDay, personName: facts.get(personId)?.name ?? '' },
      helperName: helpers.get(helperMemberId)?.nickname ?? '',
    }));
  }

  /** What was done before a handover and after it is counted apart. */
  private async ended(actor: Actor, fromDay: string, untilDay: string): Promise<DigestEnded[]> {
    const { communityId } = actor;
    const all = await this.digests.endedSince(communityId, new Date(`${fromDay}T00:00:00+08:00`));
    const offices = await this.persons.officesTowards(
      actor,
      all.map(({ personId }) => personId),
    );
    const own = all.filter(({ personId }) => offices.has(personId));
    const next = new Map(
      (await this.digests.following(own.map(({ id }) => id))).map((one) => [one.handedOverFromId, one]),
    );
    const both = [...own, ...next.values()];
    const people = await this.pairings.peopleOf(own.map(({ id }) => id));
    const [facts, volunteers, made] = await Promise.all([
      this.persons.facts(communityId, [...people.values()].flat()),
      this.members.summaries(both.map(({ volunteerMemberId }) => volunteerMemberId)),
      this.visits.madeBetween(
        both.map(({ id }) => id),
        fromDay,
        untilDay,
      ),
    ]);
    const of = ({ id: pairingId, volunteerMemberId, startedAt }: Pairing) => ({
      ...{ pairingId, volunteerName: volunteers.get(volunteerMemberId)?.nickname ?? '' },
      ...{ startedAt: startedAt?.toISOString() ?? null, visits: made.get(pairingId) ?? 0 },
    });
    return own.flatMap((pairing) => {
      const { id, endedAt, endReason } = pairing;
      if (!endedAt || !endReason) return [];
      const after = next.get(id);
      const personNames = (people.get(id) ?? []).map((personId) => facts.get(personId)?.name ?? '');
      return [
        { ...of(pairing), personNames, endedAt: endedAt.toISOString(), endReason, next: after ? of(after) : null },
      ];
    });
  }
}
