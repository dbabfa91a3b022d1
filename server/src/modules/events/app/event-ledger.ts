import { Injectable } from '@nestjs/common';
import {
  chinaDate,
  doorWasRun,
  EVENT_KIND_WORDS,
  EVENT_THEME_WORDS,
  formatTime,
  HEADCOUNT_WAY_WORDS,
  type Reach,
  REACH_BASIS_WORDS,
  reachOf,
} from '@silin/shared';
import type { Keyset } from '../../../platform/database/keyset.js';
import type { SheetColumn } from '../../../platform/sheets/write-sheet.js';
import { type HeldSession, LedgerRepository } from '../data/ledger.repository.js';
import { LedgerNames } from './ledger-names.js';
import { SessionCounting, type SessionCounts } from './session-counts.js';

/** One session that was held, with what is known of it. */
export interface EventLedgerRow {
  readonly nth: number;
  readonly session: HeldSession;
  readonly counts: SessionCounts;
  readonly reach: Reach;
  readonly organiser: string | null;
  /** Null where the door was not really run. */
  readonly noShows: number | null;
}

const SESSIONS_AT_ONCE = 200;

/** Sessions that were planned, cancelled or not held are not in it: its rows are the figure. */
export const EVENT_LEDGER_COLUMNS: readonly SheetColumn<EventLedgerRow>[] = [
  { title: '序号', kind: 'number', width: 6, value: ({ nth }) => nth },
  { title: '日期', kind: 'day', value: ({ session }) => chinaDate(session.startsAt) },
  { title: '时间', kind: 'text', width: 14, value: ({ session }) => span(session) },
  { title: '系列', kind: 'text', width: 18, value: ({ session }) => session.seriesName },
  { title: '活动名称', kind: 'text', width: 28, value: ({ session }) => named(session) },
  { title: '类别', kind: 'text', value: ({ session }) => EVENT_KIND_WORDS[session.kind] },
  { title: '主题', kind: 'text', value: ({ session }) => EVENT_THEME_WORDS[session.theme] },
  { title: '地点', kind: 'text', width: 18, value: ({ session }) => session.placeText },
  { title: '主办/共建单位', kind: 'text', width: 18, value: ({ session }) => session.hostText },
  { title: '负责人', kind: 'text', value: ({ organiser }) => organiser },
  { title: '名额', kind: 'number', width: 8, value: ({ session }) => session.capacity },
  { title: '报名人次', kind: 'number', value: ({ counts }) => counts.registered },
  { title: '到场人次', kind: 'number', value: ({ counts }) => counts.present },
  { title: '现场', kind: 'number', width: 8, value: ({ counts }) => counts.walkIns },
  { title: '清点（方式）', kind: 'text', width: 14, value: ({ counts }) => counted(counts) },
  { title: '服务人次', kind: 'number', value: ({ counts }) => counts.served },
  { title: '惠及人次', kind: 'number', value: ({ reach }) => reach.people },
  { title: '依据', kind: 'text', value: ({ reach }) => REACH_BASIS_WORDS[reach.basis] },
  { title: '可识别人数', kind: 'number', value: ({ counts }) => counts.recognised },
  { title: '爽约', kind: 'number', width: 8, value: ({ noShows }) => noShows },
  { title: '满意（均分/份数）', kind: 'text', width: 16, value: ({ counts }) => liked(counts) },
  { title: '照片数', kind: 'number', width: 8, value: ({ counts }) => counts.photos },
  { title: '来源', kind: 'text', value: ({ session }) => (session.origin === 'import' ? '历史导入' : '系统') },
];

/** The ledger of events 活动台账（场）: a row for each session that was held. */
@Injectable()
export class EventLedger {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly counting: SessionCounting,
    private readonly names: LedgerNames,
  ) {}

  /** Sessions that began from one instant to before another, the earliest first; read in pieces while they are written. */
  async *rows(communityId: string, from: Date, before: Date): AsyncGenerator<EventLedgerRow> {
    let nth = 0;
    for (let after: Keyset | undefined; ;) {
      const sessions = await this.ledger.held(communityId, from, before, after, SESSIONS_AT_ONCE);
      const counts = await this.counting.of(sessions.map(({ id }) => id));
      const organisers = await this.names.ofMembers(sessions.map(({ organiserMemberId }) => organiserMemberId));
      for (const session of sessions) {
        const count = counts.get(session.id);
        if (!count) continue;
        const { registered, absent } = count;
        const doorRun = doorWasRun(registered, registered - absent, Number(session.attendanceComplete) === 1);
        nth += 1;
        yield {
          ...{ nth, session, counts: count, reach: reachOf({ kind: session.kind, ...count }) },
          organiser: organisers.get(session.organiserMemberId) ?? null,
          noShows: doorRun ? absent : null,
        };
      }
      if (sessions.length < SESSIONS_AT_ONCE) return;
      after = sessions[sessions.length - 1];
    }
  }
}

const span = ({ startsAt, endsAt }: HeldSession): string => `${formatTime(startsAt)}—${formatTime(endsAt)}`;
const named = ({ title, label }: HeldSession): string => (label ? `${title}（${label}）` : title);
const counted = ({ headcount }: SessionCounts): string | null =>
  headcount && `${headcount.people}（${HEADCOUNT_WAY_WORDS[headcount.method]}）`;
const liked = ({ stars }: SessionCounts): string | null =>
  stars && `${stars.average.toFixed(1)} 分 / ${stars.sheets} 份`;
