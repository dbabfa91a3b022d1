import { Injectable } from '@nestjs/common';
import {
  chinaDate,
  VISIT_CONCERN_WORDS,
  VISIT_CONFIRMED_HOW_WORDS,
  VISIT_KIND_WORDS,
  VISIT_MEDIUM_WORDS,
  VISIT_PURPOSE_WORDS,
  VISIT_STATE_WORDS,
} from '@silin/shared';
import type { DaysQuery } from '../../../platform/http/days-query.js';
import type { SheetColumn } from '../../../platform/sheets/write-sheet.js';
import { HoursLedger } from '../../hours/index.js';
import { VisitLedgerRepository } from '../data/visit-ledger.repository.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { LedgerPeople, type LedgerPerson } from './ledger-people.js';

/** One visit with all that the ledger says of it. */
export interface VisitLedgerRow {
  readonly visit: Visit;
  readonly people: readonly (LedgerPerson & { readonly seen: boolean })[];
  readonly helper: string;
  readonly along: readonly string[];
  readonly isCorrected: boolean;
}

const VISITS_AT_ONCE = 300;
const joined = (words: readonly (string | null)[]): string =>
  [...new Set(words.filter((word): word is string => Boolean(word)))].join('、');

/** What was planned and has not come is not in it; missed, unanswered and called-off visits stay for ever (P1). */
export const VISIT_LEDGER_COLUMNS: readonly SheetColumn<VisitLedgerRow>[] = [
  { title: '日期', kind: 'day', value: ({ visit }) => visit.onDay },
  { title: '目的', kind: 'text', value: ({ visit }) => VISIT_PURPOSE_WORDS[visit.purpose] },
  { title: '方式', kind: 'text', value: ({ visit }) => VISIT_MEDIUM_WORDS[visit.medium] },
  { title: '对象（脱敏）', kind: 'text', width: 16, value: ({ people }) => joined(people.map(({ called }) => called)) },
  { title: '网格', kind: 'text', value: ({ people }) => joined(people.map(({ gridName }) => gridName)) },
  { title: '走访人', kind: 'text', value: ({ helper }) => helper },
  { title: '同行', kind: 'text', value: ({ along }) => along.join('、') },
  {
    title: '服务内容',
    kind: 'text',
    width: 20,
    value: ({ visit }) => joined(visit.kinds.map((k) => VISIT_KIND_WORDS[k])),
  },
  { title: '分钟', kind: 'number', width: 8, value: ({ visit }) => visit.minutes },
  { title: '见到', kind: 'text', width: 12, value: ({ people }) => seenWords(people) },
  { title: '听到的需求数', kind: 'number', value: ({ visit }) => visit.needsHeard },
  { title: '情况（概）', kind: 'text', value: ({ visit }) => VISIT_STATE_WORDS[visit.state] },
  { title: '关注程度', kind: 'text', value: ({ visit }) => VISIT_CONCERN_WORDS[visit.concern] },
  {
    ...{ title: '确认方式', kind: 'text', width: 14 },
    value: ({ visit }) => visit.confirmedHow && VISIT_CONFIRMED_HOW_WORDS[visit.confirmedHow],
  },
  { title: '确认日期', kind: 'day', value: ({ visit }) => visit.confirmedAt && chinaDate(visit.confirmedAt) },
  { title: '更正', kind: 'text', width: 20, value: mended },
];

function seenWords(people: VisitLedgerRow['people']): string {
  const seen = people.filter((person) => person.seen).length;
  if (people.length <= 1) return seen ? '见到' : '没见到';
  return `${people.length} 人见到 ${seen} 人`;
}

/** Hours two people corrected; a consent that was taken back since (edge 30). */
function mended({ isCorrected, visit, people }: VisitLedgerRow): string {
  const before = visit.pairingId !== null && people.some(({ consentWithdrawn }) => consentWithdrawn);
  return joined([isCorrected ? '时长更正过' : null, before ? '依据撤回前同意' : null]);
}

/** The ledger of visits 走访（上门）台账: a row for each, by day. */
@Injectable()
export class VisitLedger {
  constructor(
    private readonly ledger: VisitLedgerRepository,
    private readonly visits: VisitsRepository,
    private readonly people: LedgerPeople,
    private readonly hours: HoursLedger,
  ) {}

  /** Visits of some days, both included; read in pieces while they are written. */
  async *rows(communityId: string, { from, until }: DaysQuery): AsyncGenerator<VisitLedgerRow> {
    for (let after: Visit | undefined; ;) {
      const visits = await this.ledger.visitsBetween(communityId, from, until, after, VISITS_AT_ONCE);
      const ids = visits.map(({ id }) => id);
      const [seenBy, helpers, corrected] = await Promise.all([
        this.visits.peopleOf(ids),
        this.visits.helpersOf(ids),
        this.hours.correctedSources(communityId, 'visit', ids),
      ]);
      const people = await this.people.of(
        communityId,
        ids.flatMap((id) => [...(seenBy.get(id)?.keys() ?? [])]),
      );
      const names = await this.people.nicknames(
        visits.flatMap((v) => [v.helperMemberId, ...(helpers.get(v.id) ?? []).map(({ memberId }) => memberId)]),
      );
      for (const visit of visits) {
        const whom = [...(seenBy.get(visit.id) ?? [])];
        yield {
          ...{ visit, helper: names.get(visit.helperMemberId) ?? '', isCorrected: corrected.has(visit.id) },
          people: whom.flatMap(([id, seen]) => {
            const person = people.get(id);
            return person ? [{ ...person, seen }] : [];
          }),
          along: (helpers.get(visit.id) ?? []).map(({ memberId }) => names.get(memberId) ?? ''),
        };
      }
      if (visits.length < VISITS_AT_ONCE) return;
      after = visits[visits.length - 1];
    }
  }
}
