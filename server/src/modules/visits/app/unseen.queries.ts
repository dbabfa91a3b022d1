import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError, type UnseenStanding, visitLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { CareDirectory, type LookedInOn } from '../../care/index.js';
import {
  type Actor,
  type Contact,
  MemberDirectory,
  peopleReach,
  PersonContacts,
  PersonDirectory,
} from '../../communities/index.js';
import { Tasks } from '../../tasks/index.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { openRound, type RoundOf, type Seen, seenToday } from '../domain/unseen.js';
import { afterChangeKey } from '../domain/visit.policy.js';
import type {
  GraveChangeAnswer,
  GraveChangeBody,
  UnseenCount,
  UnseenPage,
  UnseenPerson,
  UnseenQuery,
} from '../dto/unseen.dto.js';

const HOUR_MS = 60 * 60 * 1000;
const TIER_ORDER = ['weekly', 'monthly', 'quarterly'] as const;

/** Somebody who is looked in on, as today sees them. */
export interface UnseenRow {
  readonly person: LookedInOn;
  readonly seen: Seen;
  /** The latest contact that counts. */
  readonly last: Contact | null;
  /** The latest word of a proxy that all is well, which does not. */
  readonly said: Contact | null;
  readonly roundTitle: string | null;
  /** Every round that has begun and names them. */
  readonly rounds: readonly RoundOf[];
}

/** Whom nobody has seen for too long. List, badge and digest come from this one place (P16). */
@Injectable()
export class Unseen {
  constructor(
    private readonly care: CareDirectory,
    private readonly contacts: PersonContacts,
    private readonly visits: VisitsRepository,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly transactor: Transactor,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The weekly tier first, then who is longest over. As many queries at any length. Throws `NOT_FOUND` for who looks after nobody. */
  async page(actor: Actor, { standing = 'unseen', gridId }: UnseenQuery): Promise<UnseenPage> {
    const rows = (await this.rows(actor, gridId)).filter(({ seen }) => seen.standing === standing);
    const ids = rows.map(({ person }) => person.personId);
    const [facts, workers] = await Promise.all([
      this.persons.facts(actor.communityId, ids),
      this.members.summaries(rows.flatMap(({ person }) => person.gridWorkerMemberId ?? [])),
    ]);
    const items = rows.map(({ person, seen, last, said, roundTitle }): UnseenPerson => {
      const { personId, tier, buildingName, awayUntil, gridWorkerMemberId } = person;
      return {
        ...{ id: personId, name: facts.get(personId)?.name ?? '', buildingName, tier, awayUntil, roundTitle },
        ...{ standing: seen.standing, dueOn: seen.dueOn, daysOver: seen.daysOver, helperName: null },
        ...{ lastSeenAt: last?.at.toISOString() ?? null, lastSeenHow: last?.how ?? null },
        familySaidAt: said?.at.toISOString() ?? null,
        workerName: (gridWorkerMemberId && workers.get(gridWorkerMemberId)?.nickname) || null,
      };
    });
    return { items, nextCursor: null };
  }

  /** The same number as the list is long. Throws `NOT_FOUND`. */
  async count(actor: Actor): Promise<UnseenCount> {
    return this.counted(await this.rows(actor));
  }

  /** How many of these rows are on the list, and how many will be soon. */
  counted(rows: readonly UnseenRow[]): UnseenCount {
    const of = (standing: UnseenStanding) => rows.filter(({ seen }) => seen.standing === standing).length;
    return { unseen: of('unseen'), dueSoon: of('due_soon') };
  }

  /** Hospital, bereavement, a fall, an alarm: somebody goes within a day (P4). Throws `NOT_FOUND`. */
  graveChange(actor: Actor, personId: string, { what, note }: GraveChangeBody): Promise<GraveChangeAnswer> {
    return this.transactor.run(async (tx) => {
      const { communityId } = actor;
      await this.persons.lock(tx, communityId, personId);
      if (!(await this.persons.officeTowards(actor, personId, tx))) throw new DomainError('NOT_FOUND');
      const dueAt = new Date(this.clock.now().getTime() + visitLimits.afterChangeHours * HOUR_MS);
      const key = afterChangeKey(personId);
      const task = { communityId, kind: 'visit_after_change' as const, personId, dueAt, key, by: actor };
      await this.tasks.open(tx, { ...task, ...(note ? { why: note } : {}) });
      const weeklyUntil = chinaDate(this.clock.now().getTime() + visitLimits.afterChangeWeeklyDays * 24 * HOUR_MS);
      await this.care.weeklyUntil(tx, communityId, personId, weeklyUntil);
      await this.audit.record(tx, 'person.grave_change', actor, { id: personId, communityId, personId }, { what });
      return { personId, dueAt: dueAt.toISOString() };
    });
  }

  /** Everybody within reach who is looked in on: the weekly tier first, then who is longest over. Throws `NOT_FOUND`. */
  async rows(actor: Actor, gridId?: string): Promise<UnseenRow[]> {
    const reach = peopleReach(actor);
    if (!reach) throw new DomainError('NOT_FOUND');
    const today = chinaDate(this.clock.now());
    const people = await this.care.lookedInOn(reach, gridId);
    const ids = people.map(({ personId }) => personId);
    const latest = await this.contacts.latest(actor.communityId, ids);
    const named = await this.visits.roundsOf(actor.communityId, ids, today);
    const rows = people.map((person): UnseenRow => {
      const { seen: last = null, said = null } = latest.get(person.personId) ?? {};
      const rounds = named.get(person.personId) ?? [];
      const open = openRound(rounds, last);
      const { tier, createdAt: since, awayUntil } = person;
      const seen = seenToday({ tier, since, awayUntil, last, roundUntil: open?.until ?? null }, today);
      return { person, seen, last, said, roundTitle: open?.title ?? null, rounds };
    });
    return rows.sort(
      (a, b) =>
        TIER_ORDER.indexOf(a.person.tier) - TIER_ORDER.indexOf(b.person.tier) ||
        b.seen.daysOver - a.seen.daysOver ||
        (a.person.buildingName ?? '').localeCompare(b.person.buildingName ?? '', 'zh', { numeric: true }),
    );
  }
}
