import { Injectable } from '@nestjs/common';
import { DomainError, pairingLimits, type PairingObstacle } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { CareDirectory } from '../../care/index.js';
import { type Abilities, VolunteerStandings } from '../../volunteers/index.js';
import { PairingsRepository } from '../data/pairings.repository.js';
import { type Candidate, fitOf, type Neighbour, obstacleBetween } from '../domain/fit.js';
import type { Suggestions, SuggestionsQuery } from '../dto/plan.dto.js';

const UNKNOWN: Abilities = { skills: [], times: [], languages: [], proved: [] };

/** Who could help whom: hard rules first, then a cost with reasons a person can read. A human sends every proposal. */
@Injectable()
export class Suggesting {
  constructor(
    private readonly pairings: PairingsRepository,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly care: CareDirectory,
    private readonly standings: VolunteerStandings,
  ) {}

  /** Volunteers for somebody the actor looks after, the best fit first; with the reason when there is nobody. Throws `NOT_FOUND`. */
  async of(actor: Actor, personId: string, { kinds = [] }: SuggestionsQuery = {}): Promise<Suggestions> {
    const { communityId } = actor;
    if (!(await this.persons.officeTowards(actor, personId))) throw new DomainError('NOT_FOUND');
    const [known] = await this.neighbours(communityId, [personId]);
    if (!known) throw new DomainError('NOT_FOUND');
    const neighbour = { ...known, kinds };
    const candidates = await this.candidates(communityId);
    const never = await this.pairings.neverAgain(communityId, [personId]);
    const judged = candidates.map((candidate) => ({
      candidate,
      obstacle: this.judge(neighbour, candidate.of, never),
      fit: fitOf(neighbour, candidate.of),
    }));
    const possible = judged.filter(({ obstacle }) => !obstacle).sort((a, b) => a.fit.cost - b.fit.cost);
    const shown = possible.slice(0, pairingLimits.suggestionsMax);
    const names = await this.members.summaries(shown.map(({ candidate }) => candidate.of.memberId));
    return {
      items: shown.map(({ candidate: { of, isPartyMember }, fit }) => ({
        ...{ volunteerMemberId: of.memberId, name: names.get(of.memberId)?.nickname ?? '', isPartyMember },
        ...{ helps: of.helps, cost: fit.cost, reasons: [...fit.reasons] },
      })),
      nobody: possible.length > 0 ? null : (nearest(judged.map(({ obstacle }) => obstacle)) ?? 'nobody_free'),
    };
  }

  /** The rule that forbids these two; undefined when they may be paired. Locks nothing. */
  async obstacle(
    communityId: string,
    personId: string,
    memberId: string,
    tx?: Tx,
  ): Promise<PairingObstacle | undefined> {
    const [neighbour] = await this.neighbours(communityId, [personId], tx);
    const volunteer = await this.persons.ofMember(memberId, tx);
    if (!neighbour || volunteer.communityId !== communityId) throw new DomainError('NOT_FOUND');
    const never = await this.pairings.neverAgain(communityId, [personId], tx);
    const load = (await this.pairings.loads(communityId, [memberId])).get(memberId);
    const candidate = { ...volunteer, memberId, helps: 0, inTrial: load?.inTrial ?? false, ...UNKNOWN };
    return this.judge(neighbour, candidate, never);
  }

  /** People as a plan sees them. Two queries. */
  async neighbours(communityId: string, personIds: readonly string[], tx?: Tx): Promise<Neighbour[]> {
    const facts = await this.persons.facts(communityId, personIds, tx);
    const profiles = await this.care.of(communityId, personIds, tx);
    return [...facts.values()].map(({ personId, householdId, buildingId, gridId }) => ({
      ...{ personId, householdId, buildingId, gridId },
      helperSex: profiles.get(personId)?.helperSex ?? null,
      weekly: profiles.get(personId)?.tier === 'weekly',
      times: profiles.get(personId)?.usualTimes ?? [],
      languages: profiles.get(personId)?.languages ?? [],
      kinds: [],
    }));
  }

  /** Every approved volunteer with how much they do. A constant number of queries. */
  async candidates(communityId: string): Promise<{ of: Candidate; isPartyMember: boolean }[]> {
    const approved = await this.standings.approved(communityId, pairingLimits.planVolunteersMax);
    const memberIds = approved.map(({ memberId }) => memberId);
    const [people, loads, abilities] = await Promise.all([
      this.persons.ofMembers(communityId, memberIds),
      this.pairings.loads(communityId, memberIds),
      this.standings.abilitiesOf(communityId, memberIds),
    ]);
    return approved.flatMap(({ memberId, isPartyMember }) => {
      const person = people.get(memberId);
      if (!person) return [];
      const { helps = 0, inTrial = false } = loads.get(memberId) ?? {};
      return [{ of: { ...person, memberId, helps, inTrial, ...(abilities.get(memberId) ?? UNKNOWN) }, isPartyMember }];
    });
  }

  private judge(neighbour: Neighbour, candidate: Candidate, never: ReadonlySet<string>): PairingObstacle | undefined {
    const neverAgain = never.has(`${neighbour.personId}/${candidate.memberId}`);
    return obstacleBetween(neighbour, candidate, { neverAgain, limit: pairingLimits.livingPerVolunteer });
  }
}

/** What to tell when nobody is left: a wish that could be talked about before hands that are full. Never that somebody said never again. */
function nearest(obstacles: readonly (PairingObstacle | undefined)[]): PairingObstacle | undefined {
  return (['sex_wish', 'in_trial', 'nobody_free'] as const).find((one) => obstacles.includes(one));
}
