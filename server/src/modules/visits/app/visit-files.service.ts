import { Injectable, type StreamableFile } from '@nestjs/common';
import { careTierWords, chinaDate, CONTACT_KIND_WORDS } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { type DaysQuery, requireInOrder } from '../../../platform/http/days-query.js';
import type { SheetColumn } from '../../../platform/sheets/write-sheet.js';
import type { Actor } from '../../communities/index.js';
import { ExportRecords } from '../../exports/index.js';
import { VisitLedgerRepository } from '../data/visit-ledger.repository.js';
import { LedgerPeople } from './ledger-people.js';
import { OUTING_LEDGER_COLUMNS, OutingLedger } from './outing-ledger.js';
import { Unseen, type UnseenRow } from './unseen.queries.js';
import { VISIT_LEDGER_COLUMNS, VisitLedger } from './visit-ledger.js';

interface UnseenLedgerRow extends UnseenRow {
  readonly called: string;
  readonly worker: string | null;
  /** What is arranged. */
  readonly step: string | null;
  /** Who has it. */
  readonly owner: string | null;
}

const PEOPLE_AT_ONCE = 300;

const UNSEEN_COLUMNS: readonly SheetColumn<UnseenLedgerRow>[] = [
  { title: '对象（脱敏）', kind: 'text', width: 14, value: ({ called }) => called },
  { title: '等级', kind: 'text', value: ({ person }) => careTierWords[person.tier] },
  { title: '网格员', kind: 'text', value: ({ worker }) => worker },
  { title: '应见日期', kind: 'day', value: ({ seen }) => seen.dueOn },
  { title: '最近见到', kind: 'day', value: ({ last }) => last && chinaDate(last.at) },
  { title: '方式', kind: 'text', value: ({ last }) => last && CONTACT_KIND_WORDS[last.how] },
  { title: '超期天数', kind: 'number', value: ({ seen }) => seen.daysOver },
  { title: '措施', kind: 'text', width: 22, value: ({ step }) => step },
  { title: '责任人', kind: 'text', value: ({ owner }) => owner },
];

/** Ledgers of visits, outings and of whom nobody has seen, for staff; every one is recorded before it is given. */
@Injectable()
export class VisitFiles {
  constructor(
    private readonly exports: ExportRecords,
    private readonly visitLedger: VisitLedger,
    private readonly outingLedger: OutingLedger,
    private readonly unseen: Unseen,
    private readonly people: LedgerPeople,
    private readonly ledger: VisitLedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws `VALIDATION_FAILED`. */
  async visits(actor: Actor, days: DaysQuery): Promise<StreamableFile> {
    requireInOrder(days);
    const { from, until } = days;
    return this.exports.sheet(
      actor,
      {
        ...{ kind: 'visits.ledger', filter: { from, until }, filterWords: `${from} 至 ${until} 的走访` },
        fileName: `走访台账 ${from} 至 ${until}.xlsx`,
      },
      {
        ...{ name: '走访（上门）台账', columns: VISIT_LEDGER_COLUMNS, footer: '一行一次；还没到的不在内' },
        rows: this.visitLedger.rows(actor.communityId, days),
      },
    );
  }

  /** Throws `VALIDATION_FAILED`. */
  async outings(actor: Actor, days: DaysQuery): Promise<StreamableFile> {
    requireInOrder(days);
    const { from, until } = days;
    return this.exports.sheet(
      actor,
      {
        ...{ kind: 'visits.outings', filter: { from, until }, filterWords: `${from} 至 ${until} 的上门服务场次` },
        fileName: `上门服务台账 ${from} 至 ${until}.xlsx`,
      },
      {
        ...{ name: '上门服务台账', columns: OUTING_LEDGER_COLUMNS },
        footer: await this.outingLedger.totalsLine(actor.communityId, days),
        rows: this.outingLedger.rows(actor.communityId, days),
      },
    );
  }

  /** Everybody who is looked in on, as of today: its rows with days over are the number on every badge. */
  unseenNow(actor: Actor): Promise<StreamableFile> {
    const today = chinaDate(this.clock.now());
    return this.exports.sheet(
      actor,
      {
        ...{ kind: 'visits.unseen', filter: { today }, filterWords: `${today} 的探访关爱对象` },
        fileName: `探访关爱台账 ${today}.xlsx`,
      },
      {
        name: '探访关爱台账',
        columns: UNSEEN_COLUMNS,
        footer: '超期天数大于 0 的是该去看的',
        rows: this.unseenRows(actor),
      },
    );
  }

  private async *unseenRows(actor: Actor): AsyncGenerator<UnseenLedgerRow> {
    const { communityId } = actor;
    const all = await this.unseen.rows(actor);
    const today = chinaDate(this.clock.now());
    for (let at = 0; at < all.length; at += PEOPLE_AT_ONCE) {
      const rows = all.slice(at, at + PEOPLE_AT_ONCE);
      const ids = rows.map(({ person }) => person.personId);
      const [people, next] = await Promise.all([
        this.people.of(communityId, ids),
        this.ledger.nextOf(communityId, ids, today),
      ]);
      const names = await this.people.nicknames([
        ...rows.map(({ person }) => person.gridWorkerMemberId),
        ...[...next.values()].map(({ helperMemberId }) => helperMemberId),
      ]);
      for (const row of rows) {
        const { personId, gridWorkerMemberId, awayUntil } = row.person;
        const planned = next.get(personId);
        const worker = (gridWorkerMemberId && names.get(gridWorkerMemberId)) || null;
        const away = row.seen.standing === 'away' && awayUntil ? `不在家，到 ${awayUntil}` : null;
        yield {
          ...{ ...row, called: people.get(personId)?.called ?? '', worker },
          step: away ?? (planned ? `约在 ${planned.onDay} 去` : row.roundTitle),
          owner: planned ? (names.get(planned.helperMemberId) ?? null) : worker,
        };
      }
    }
  }
}
