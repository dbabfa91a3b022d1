import { Injectable } from '@nestjs/common';
import { AGE_BAND_WORDS, compareNatural, formatDate, formatTime } from '@silin/shared';
import type { TableColumn } from '../../../platform/paper/table-sheet.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { LedgerRepository } from '../data/ledger.repository.js';
import type { Registration, RegistrationPerson } from '../data/registration.entities.js';
import { LedgerNames, type Named } from './ledger-names.js';

const COLUMNS: readonly TableColumn[] = [
  { title: '到', share: 1, kind: 'box' },
  { title: '称呼', share: 3.2, size: 13 },
  { title: '年龄段', share: 2.6, size: 10 },
  { title: '一户', share: 3.2, size: 10 },
  { title: '座位码', share: 3.2 },
  { title: '备注', share: 3.4, kind: 'blank' },
];
const EMPTY_ROWS = 5;
const PARTIES_MAX = 5_000;
const NO_BUILDING = '没有登记楼栋的';
/** By the strokes of the surname, as lists on paper are. */
const byStrokes = new Intl.Collator('zh-Hans-u-co-stroke');

interface Line {
  readonly party: Registration;
  readonly head: RegistrationPerson;
  readonly named: Named;
}

/** What is printed of a session, and how many heads that are. */
export interface SignInSheetPlan {
  readonly heads: number;
  draw(mark: string, footer: string): Promise<Buffer>;
}

/** The sign-in sheet 签到表 for a door without a phone: by building, then by name; keyed in later by the seat codes. */
@Injectable()
export class SignInSheet {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly names: LedgerNames,
  ) {}

  async plan(event: CommunityEvent, session: EventSession): Promise<SignInSheetPlan> {
    const confirmed = await this.lines(session.id, 'confirmed');
    const waiting = await this.lines(session.id, 'waiting');
    const parties = [...new Map(confirmed.map(({ party }) => [party.id, party])).values()];
    const { startsAt, endsAt } = session;
    const when = `${formatDate(startsAt, 0)} ${formatTime(startsAt)} 至 ${formatTime(endsAt)}`;
    const subtitle = [when, session.label, event.placeText, `${parties.length} 户 ${confirmed.length} 人`];
    return {
      heads: confirmed.length + waiting.length,
      draw: async (mark, footer) => {
        const { TableSheet } = await import('../../../platform/paper/table-sheet.js'); // a process that prints nothing loads no printer
        const sheet = new TableSheet({
          ...{ title: `签到表：${event.title}`, subtitle: subtitle.filter(Boolean).join(' · '), mark, footer },
        });
        sheet.table(COLUMNS);
        for (const [building, lines] of byBuilding(confirmed)) {
          sheet.heading(building);
          for (const line of lines) sheet.row(cells(line));
        }
        sheet.heading('现场来的人（没有报名的写在这里）');
        sheet.empty(EMPTY_ROWS);
        if (waiting.length > 0) {
          sheet.table(COLUMNS, { title: '候补（有空位时按顺序请进）', onNewPage: true });
          for (const line of waiting) sheet.row(cells(line));
        }
        sheet.table(SIZES, { title: '一户几个人', onNewPage: true });
        for (const row of sizes(parties)) sheet.row(row);
        return sheet.bytes();
      },
    };
  }

  private async lines(sessionId: string, state: 'confirmed' | 'waiting'): Promise<Line[]> {
    const parties = await this.ledger.parties(sessionId, state, 0, PARTIES_MAX);
    const heads = await this.ledger.heads(parties.map(({ id }) => id));
    const names = await this.names.ofHeads(parties, heads);
    return parties.flatMap((party) =>
      (heads.get(party.id) ?? []).flatMap((head) => {
        const named = names.get(head.id);
        return named ? [{ party, head, named }] : [];
      }),
    );
  }
}

const SIZES: readonly TableColumn[] = [
  { title: '一户', share: 1 },
  { title: '户数', share: 1, align: 'right' },
  { title: '人数', share: 1, align: 'right' },
];

function sizes(parties: readonly Registration[]): string[][] {
  const counts = new Map<number, number>();
  for (const { heads } of parties) counts.set(heads, (counts.get(heads) ?? 0) + 1);
  const rows = [...counts].sort(([a], [b]) => a - b).map(([heads, n]) => [`${heads} 人`, `${n}`, `${heads * n}`]);
  const people = parties.reduce((sum, { heads }) => sum + heads, 0);
  return [...rows, ['合计', `${parties.length}`, `${people}`]];
}

const cells = ({ head, named, party }: Line): string[] => [
  '',
  named.called,
  head.ageBand ? AGE_BAND_WORDS[head.ageBand] : '',
  `第 ${party.orderNo} 组，${party.heads} 人`,
  head.seatCode,
];

/** Buildings in natural order, those without one last; within a building by name, then by order of arrival. */
function byBuilding(lines: readonly Line[]): [string, Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const building = line.named.buildingName ?? NO_BUILDING;
    groups.set(building, [...(groups.get(building) ?? []), line]);
  }
  const last = (name: string): number => (name === NO_BUILDING ? 1 : 0);
  return [...groups]
    .sort(([a], [b]) => last(a) - last(b) || compareNatural(a, b))
    .map(([building, group]) => [building, group.sort(byName)]);
}

const byName = (a: Line, b: Line): number =>
  byStrokes.compare(a.named.called, b.named.called) ||
  a.party.orderNo - b.party.orderNo ||
  a.head.position - b.head.position;
