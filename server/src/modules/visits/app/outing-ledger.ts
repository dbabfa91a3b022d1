import { Injectable } from '@nestjs/common';
import { chinaParts, SERVED_BASIS_WORDS, servedTotalWords, VISIT_KIND_WORDS } from '@silin/shared';
import type { DaysQuery } from '../../../platform/http/days-query.js';
import type { SheetColumn } from '../../../platform/sheets/write-sheet.js';
import { CareDirectory } from '../../care/index.js';
import { OutingsRepository } from '../data/outings.repository.js';
import type { Outing, OutingServed } from '../data/visit.entities.js';
import { LedgerPeople } from './ledger-people.js';

/** One outing with all that the ledger says of it. */
export interface OutingLedgerRow {
  readonly nth: number;
  readonly outing: Outing;
  readonly lead: string | null;
  readonly helpers: number;
  readonly served: number;
  readonly identifiable: number;
  readonly veryOld: number;
  readonly disabled: number;
}

const OUTINGS_AT_ONCE = 200;
const VERY_OLD_YEARS = 80;

/** Held outings with somebody served: its rows are the figure 场次, the sum of 服务人次 the figure 人次. */
export const OUTING_LEDGER_COLUMNS: readonly SheetColumn<OutingLedgerRow>[] = [
  { title: '序号', kind: 'number', width: 6, value: ({ nth }) => nth },
  { title: '日期', kind: 'day', value: ({ outing }) => outing.onDay },
  { title: '主题', kind: 'text', width: 28, value: ({ outing }) => outing.title },
  {
    ...{ title: '服务项目', kind: 'text', width: 20 },
    value: ({ outing }) => outing.kinds.map((kind) => VISIT_KIND_WORDS[kind]).join('、'),
  },
  { title: '牵头人', kind: 'text', value: ({ lead }) => lead },
  { title: '单位', kind: 'text', width: 18, value: ({ outing }) => outing.unitText },
  { title: '志愿者数', kind: 'number', value: ({ helpers }) => helpers },
  { title: '服务人次', kind: 'number', value: ({ served }) => served },
  { title: '其中可识别人数', kind: 'number', value: ({ identifiable }) => identifiable },
  { title: '高龄', kind: 'number', width: 8, value: ({ veryOld }) => veryOld },
  { title: '残疾', kind: 'number', width: 8, value: ({ disabled }) => disabled },
  { title: '依据', kind: 'text', width: 18, value: ({ outing }) => basisOf(outing) },
  { title: '备注', kind: 'text', width: 24, value: ({ outing }) => outing.note },
];

const basisOf = ({ origin, servedBasis }: Outing): string =>
  [origin === 'import' ? '历史导入' : '', SERVED_BASIS_WORDS[servedBasis]].filter(Boolean).join('，');

/** The ledger of outings 上门服务台账. */
@Injectable()
export class OutingLedger {
  constructor(
    private readonly outings: OutingsRepository,
    private readonly people: LedgerPeople,
    private readonly care: CareDirectory,
  ) {}

  /** What the page says of the same days: below the last row. */
  async totalsLine(communityId: string, { from, until }: DaysQuery): Promise<string> {
    const totals = await this.outings.totals(communityId, from, until);
    return `合计 ${totals.outings} 场次，${servedTotalWords(totals)}，其中可识别 ${totals.identifiable} 人；场次、人次、人数不相加`;
  }

  /** Outings of some days, both included; read in pieces while they are written. */
  async *rows(communityId: string, { from, until }: DaysQuery): AsyncGenerator<OutingLedgerRow> {
    let nth = 0;
    for (let after: Outing | undefined; ;) {
      const outings = await this.outings.heldBetween(communityId, from, until, after, OUTINGS_AT_ONCE);
      const ids = outings.map(({ id }) => id);
      const [sums, rows] = await Promise.all([this.outings.sums(ids), this.outings.servedAt(ids)]);
      const named = rows.flatMap(({ personId }) => personId ?? []);
      const [people, categories, leads] = await Promise.all([
        this.people.of(communityId, named),
        this.care.categoriesOf(communityId, named),
        this.people.nicknames(outings.map(({ leadMemberId }) => leadMemberId)),
      ]);
      for (const outing of outings) {
        const { served = 0, identifiable = 0, helpers = 0 } = sums.get(outing.id) ?? {};
        const mine = rows.filter(({ outingId }) => outingId === outing.id);
        const bornBefore = chinaParts(new Date(`${outing.onDay}T12:00:00+08:00`)).year - VERY_OLD_YEARS;
        const isVeryOld = ({ personId, ageBand }: OutingServed): boolean => {
          const born = personId ? people.get(personId)?.birthYear : null;
          return ageBand === '80+' || (born ? born <= bornBefore : has(personId, 'very_old'));
        };
        const has = (personId: string | null, category: 'very_old' | 'disabled'): boolean =>
          personId !== null && (categories.get(personId)?.includes(category) ?? false);
        nth += 1;
        yield {
          ...{ nth, outing, served, identifiable, helpers },
          lead: outing.origin === 'import' ? null : (leads.get(outing.leadMemberId) ?? null),
          veryOld: sum(mine.filter(isVeryOld)),
          disabled: sum(mine.filter(({ personId }) => has(personId, 'disabled'))),
        };
      }
      if (outings.length < OUTINGS_AT_ONCE) return;
      after = outings[outings.length - 1];
    }
  }
}

const sum = (rows: readonly OutingServed[]): number => rows.reduce((all, { people }) => all + people, 0);
