import { Injectable, type StreamableFile } from '@nestjs/common';
import {
  CERTIFICATE_STANDING_WORDS,
  type CertificateStanding,
  CERTIFIED_HOW_WORDS,
  chinaDate,
  HOURS_SOURCE_WORDS,
  hoursOf,
  maskMiddle,
} from '@silin/shared';
import { type DaysQuery, requireInOrder } from '../../../platform/http/days-query.js';
import type { SheetColumn } from '../../../platform/sheets/write-sheet.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { ExportRecords } from '../../exports/index.js';
import type { Certificate, HoursEntry } from '../data/hours.entities.js';
import { HoursRepository } from '../data/hours.repository.js';
import { hangsUntil, standingOf, storedOf } from '../dto/certificate.dto.js';

const ROWS_AT_ONCE = 300;
const DAY_MS = 24 * 60 * 60 * 1000;

interface HoursRow {
  readonly entry: HoursEntry;
  readonly isReversed: boolean;
  readonly nameOf: (memberId: string | null) => string | null;
}

interface CertificateRow {
  readonly certificate: Certificate;
  readonly standing: CertificateStanding;
  readonly name: string;
  readonly issuedBy: string;
}

const HOURS_COLUMNS: readonly SheetColumn<HoursRow>[] = [
  { title: '志愿者', kind: 'text', width: 14, value: ({ entry, nameOf }) => nameOf(entry.memberId) },
  { title: '日期', kind: 'day', value: ({ entry }) => entry.onDay },
  {
    title: '来源',
    kind: 'text',
    width: 24,
    value: ({ entry }) => `${HOURS_SOURCE_WORDS[entry.source]}：${entry.what}`,
  },
  { title: '小时', kind: 'number', value: ({ entry }) => hoursOf(entry.minutes) },
  { title: '认定人', kind: 'text', value: ({ entry, nameOf }) => nameOf(entry.certifiedByMemberId) },
  { title: '第二认定人', kind: 'text', value: ({ entry, nameOf }) => nameOf(entry.secondMemberId) },
  { title: '认定方式', kind: 'text', width: 16, value: ({ entry }) => CERTIFIED_HOW_WORDS[entry.certifiedHow] },
  { title: '更正关联', kind: 'text', width: 18, value: mended },
];

/** What the line has to do with a correction. */
function mended({ entry, isReversed }: HoursRow): string | null {
  if (entry.minutes < 0) return '冲销同日的一条';
  if (isReversed) return '已冲销';
  return entry.source === 'correction' ? '更正后的' : entry.reversesId ? '恢复的' : null;
}

const CERTIFICATE_COLUMNS: readonly SheetColumn<CertificateRow>[] = [
  { title: '状态', kind: 'text', value: ({ standing }) => CERTIFICATE_STANDING_WORDS[standing] },
  { title: '编号', kind: 'text', width: 28, value: ({ certificate }) => certificate.number },
  { title: '日期', kind: 'day', value: ({ certificate }) => chinaDate(certificate.issuedAt) },
  { title: '志愿者', kind: 'text', width: 14, value: ({ name }) => name },
  { title: '时段', kind: 'text', width: 26, value: ({ certificate: c }) => `${c.fromDay} 至 ${c.untilDay}` },
  { title: '小时', kind: 'number', value: ({ certificate }) => hoursOf(certificate.minutes) },
  { title: '经办', kind: 'text', value: ({ issuedBy }) => issuedBy },
  { title: '用途', kind: 'text', width: 18, value: ({ certificate }) => certificate.purpose },
  { title: '公示起止', kind: 'text', width: 26, value: ({ certificate }) => noticeOf(certificate) },
];

const noticeOf = ({ issuedAt }: Certificate): string => `${chinaDate(issuedAt)} 至 ${hangsUntil({ issuedAt })}`;

/** The ledger of hours 时长台账 and the register of certificates 证明登记簿; recorded before they are given, read in pieces. */
@Injectable()
export class HoursFiles {
  constructor(
    private readonly hours: HoursRepository,
    private readonly members: MemberDirectory,
    private readonly exports: ExportRecords,
  ) {}

  /** Valid lines by day: their sum is what everybody has. Throws `VALIDATION_FAILED`. */
  async ledger(actor: Actor, days: DaysQuery): Promise<StreamableFile> {
    requireInOrder(days);
    const { from, until } = days;
    return this.exports.sheet(
      actor,
      {
        ...{ kind: 'hours.ledger', filter: { from, until }, filterWords: `${from} 至 ${until} 的有效时长` },
        fileName: `时长台账 ${from} 至 ${until}.xlsx`,
      },
      {
        ...{ name: '时长台账', columns: HOURS_COLUMNS, rows: this.lines(actor.communityId, days) },
        footer: '一行一条；更正是一条冲销加一条新的，合计就是总时长',
      },
    );
  }

  /** Certificates by the day they were issued; a name is whole only where the volunteer agreed. Throws `VALIDATION_FAILED`. */
  async register(actor: Actor, days: DaysQuery): Promise<StreamableFile> {
    requireInOrder(days);
    const { from, until } = days;
    return this.exports.sheet(
      actor,
      {
        ...{ kind: 'hours.certificates', filter: { from, until }, filterWords: `${from} 至 ${until} 开具的证明` },
        fileName: `时长证明登记簿 ${from} 至 ${until}.xlsx`,
      },
      {
        ...{ name: '时长证明登记簿', columns: CERTIFICATE_COLUMNS, rows: this.issued(actor.communityId, days) },
        footer: '姓名只在本人同意时写全',
      },
    );
  }

  private async *lines(communityId: string, { from, until }: DaysQuery): AsyncGenerator<HoursRow> {
    for (let after: HoursEntry | undefined; ;) {
      const entries = await this.hours.validByDay(communityId, from, until, after, ROWS_AT_ONCE);
      const reversed = await this.hours.reversed(entries.map(({ id }) => id));
      const names = await this.names(entries.flatMap((e) => [e.memberId, e.certifiedByMemberId, e.secondMemberId]));
      const nameOf = (memberId: string | null) => (memberId && names.get(memberId)) || null;
      for (const entry of entries) yield { entry, isReversed: reversed.has(entry.id), nameOf };
      if (entries.length < ROWS_AT_ONCE) return;
      after = entries[entries.length - 1];
    }
  }

  private async *issued(communityId: string, { from, until }: DaysQuery): AsyncGenerator<CertificateRow> {
    const [first, before] = [dayBegins(from), new Date(dayBegins(until).getTime() + DAY_MS)];
    for (let after: Certificate | undefined; ;) {
      const rows = await this.hours.issuedBetween(communityId, first, before, after, ROWS_AT_ONCE);
      const reversed = await this.hours.reversed(rows.flatMap((row) => storedOf(row).entryIds));
      const contacts = await this.members.contacts(rows.map(({ memberId }) => memberId));
      const names = await this.names(rows.map(({ issuedByMemberId }) => issuedByMemberId));
      for (const certificate of rows) {
        const name = contacts.get(certificate.memberId)?.name ?? '';
        yield {
          ...{ certificate, name: certificate.showsName ? name : maskMiddle(name) },
          standing: standingOf(certificate, reversed),
          issuedBy: names.get(certificate.issuedByMemberId) ?? '',
        };
      }
      if (rows.length < ROWS_AT_ONCE) return;
      after = rows[rows.length - 1];
    }
  }

  private async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = await this.members.summaries([...new Set(ids.flatMap((id) => id ?? []))]);
    return new Map([...known].map(([id, { nickname }]) => [id, nickname]));
  }
}

const dayBegins = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
