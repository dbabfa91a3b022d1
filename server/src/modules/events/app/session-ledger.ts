import { Injectable } from '@nestjs/common';
import {
  AGE_BAND_WORDS,
  type AgeBand,
  type Attendance,
  attendanceOf,
  type CancelledBy,
  doorWasRun,
  MADE_HOW_WORDS,
  type MarkWay,
  REGISTRATION_STATE_WORDS,
  type RegistrationState,
  SEAT_POOL_WORDS,
} from '@silin/shared';
import type { SheetColumn } from '../../../platform/sheets/write-sheet.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { FactsRepository } from '../data/facts.repository.js';
import { LedgerRepository } from '../data/ledger.repository.js';
import type { Registration } from '../data/registration.entities.js';
import { LedgerNames } from './ledger-names.js';

/** One head of a party, or people who walked in together. */
export interface LedgerRow {
  readonly state: string;
  readonly attendance: string;
  readonly pool: string | null;
  readonly orderNo: number | null;
  readonly party: string;
  readonly called: string;
  readonly building: string | null;
  readonly ageBand: AgeBand | null;
  readonly people: number;
  readonly madeHow: string;
  readonly madeBy: string | null;
  readonly madeAt: Date | null;
  readonly promotedAt: Date | null;
  readonly cancelled: string | null;
  readonly signedInHow: string | null;
  readonly signedInAt: Date | null;
  readonly answers: ReadonlyMap<string, string>;
  readonly note: string | null;
}

/** Who has a seat, then who walked in, then who waited: each state is a block of its own. Forms nobody finished are no sign-ups. */
const BLOCKS = ['confirmed', 'walked_in', 'waiting', 'applied', 'cancelled'] as const;
const PARTIES_AT_ONCE = 300;

export const MARK_WAY_WORDS: Readonly<Record<MarkWay, string>> = {
  scan: '扫码',
  search: '按名字找',
  self: '自己签到',
  paper: '纸质签到表',
  counter: '柜台补签',
};
const ATTENDANCE_WORDS: Readonly<Record<Attendance, string>> = { attended: '来了', no_show: '没来', unknown: '不确定' };
const CANCELLED_BY_WORDS: Readonly<Record<CancelledBy, string>> = {
  self: '自己',
  proxy: '代办人',
  organiser: '组织者',
  session: '场次取消',
  clock: '到时自动',
};

/** The ledger of one session 活动台账（人）: a row for each head. */
@Injectable()
export class SessionLedger {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly facts: FactsRepository,
    private readonly names: LedgerNames,
  ) {}

  /** Its columns; those of private questions only for whom they are. */
  columns(event: CommunityEvent, session: EventSession, withPrivate: boolean): SheetColumn<LedgerRow>[] {
    const questions = event.questions.filter(({ isPrivate }) => withPrivate || !isPrivate);
    return [
      { title: '状态', kind: 'text', value: (row) => row.state },
      { title: '到场', kind: 'text', value: (row) => row.attendance },
      { title: '场次', kind: 'moment', value: () => session.startsAt },
      { title: '名额池', kind: 'text', value: (row) => row.pool },
      { title: '顺序号', kind: 'number', value: (row) => row.orderNo },
      { title: '一户', kind: 'text', width: 18, value: (row) => row.party },
      { title: '称呼', kind: 'text', value: (row) => row.called },
      { title: '楼栋', kind: 'text', value: (row) => row.building },
      { title: '年龄段', kind: 'text', value: ({ ageBand }) => (ageBand ? AGE_BAND_WORDS[ageBand] : null) },
      { title: '人数', kind: 'number', value: (row) => row.people },
      { title: '报名方式', kind: 'text', value: (row) => row.madeHow },
      { title: '代办人', kind: 'text', value: (row) => row.madeBy },
      { title: '报名时间', kind: 'moment', value: (row) => row.madeAt },
      { title: '递补时间', kind: 'moment', value: (row) => row.promotedAt },
      { title: '取消（谁、为什么）', kind: 'text', width: 24, value: (row) => row.cancelled },
      { title: '签到方式', kind: 'text', value: (row) => row.signedInHow },
      { title: '签到时间', kind: 'moment', value: (row) => row.signedInAt },
      ...questions.map(({ id, label }): SheetColumn<LedgerRow> => ({
        ...{ title: label, kind: 'text', width: 18, value: ({ answers }) => answers.get(id) ?? null },
      })),
      { title: '备注', kind: 'text', width: 24, value: (row) => row.note },
    ];
  }

  /** Its rows, read in pieces while they are written. */
  async *rows(session: EventSession): AsyncGenerator<LedgerRow> {
    const presence = (await this.facts.presenceOf([session.id])).get(session.id);
    const { registered = 0, absent = 0 } = presence ?? {};
    const doorRun = doorWasRun(registered, registered - absent, session.attendanceComplete);
    for (const block of BLOCKS) {
      if (block === 'walked_in') yield* this.walkedIn(session);
      else yield* this.parties(session, block, doorRun);
    }
  }

  private async *parties(session: EventSession, state: RegistrationState, doorRun: boolean): AsyncGenerator<LedgerRow> {
    for (let after = 0; ;) {
      const parties = await this.ledger.parties(session.id, state, after, PARTIES_AT_ONCE);
      const ids = parties.map(({ id }) => id);
      const heads = await this.ledger.heads(ids);
      const answers = await this.ledger.answers(ids);
      const marks = await this.ledger.marks([...heads.values()].flat().map(({ id }) => id));
      const names = await this.names.ofHeads(parties, heads);
      const makers = await this.names.ofMembers(parties.map(({ madeByMemberId }) => madeByMemberId));
      for (const party of parties) {
        const mine = answers.get(party.id) ?? [];
        for (const [nth, head] of (heads.get(party.id) ?? []).entries()) {
          const { called = '', buildingName: building = null } = names.get(head.id) ?? {};
          const mark = head.present ? marks.get(head.id) : undefined;
          const said = mine.filter(
            ({ headPosition }) => headPosition === head.position || (nth === 0 && headPosition === 0),
          );
          yield {
            ...partyWords(party, makers),
            ...{ called, building, ageBand: head.ageBand, people: 1 },
            attendance:
              ATTENDANCE_WORDS[
                attendanceOf({ registration: state, present: head.present }, { state: session.state, doorRun })
              ],
            signedInHow: mark ? MARK_WAY_WORDS[mark.how] : null,
            signedInAt: mark?.at ?? head.presentSince,
            answers: new Map(said.map(({ questionId, answer }) => [questionId, answer])),
            note: nth === 0 ? party.note : null,
          };
        }
      }
      if (parties.length < PARTIES_AT_ONCE) return;
      after = parties[parties.length - 1]?.orderNo ?? after;
    }
  }

  private async *walkedIn(session: EventSession): AsyncGenerator<LedgerRow> {
    const walkIns = await this.ledger.walkIns(session.id);
    const names = await this.names.ofWalkIns(session.communityId, walkIns);
    const answers = await this.ledger.answersAtDoor(walkIns.map(({ id }) => id));
    const makers = await this.names.ofMembers(walkIns.map(({ byMemberId }) => byMemberId));
    for (const walkIn of walkIns) {
      const { called = '', buildingName: building = null } = names.get(walkIn.id) ?? {};
      const instead = walkIn.wasRegistrationId ? '取消或候补后来了' : '现场来的';
      yield {
        ...{ state: '现场', attendance: ATTENDANCE_WORDS.attended, pool: null, orderNo: null, party: instead },
        ...{ called, building, ageBand: walkIn.ageBand, people: walkIn.people, madeHow: MADE_HOW_WORDS.door },
        madeBy: walkIn.byMemberId ? (makers.get(walkIn.byMemberId) ?? null) : null,
        ...{ madeAt: null, promotedAt: null, cancelled: null, signedInHow: '现场登记', signedInAt: walkIn.at },
        answers: new Map((answers.get(walkIn.id) ?? []).map(({ questionId, answer }) => [questionId, answer])),
        ...{ note: walkIn.withRegistrationId ? '跟着报名的一家来' : null },
      };
    }
  }
}

function partyWords(party: Registration, makers: ReadonlyMap<string, string>) {
  const byOther = party.madeHow !== 'self' && party.madeByMemberId;
  return {
    state: REGISTRATION_STATE_WORDS[party.state],
    pool: SEAT_POOL_WORDS[party.pool],
    orderNo: party.orderNo,
    party: `第 ${party.orderNo} 组，共 ${party.heads} 人`,
    madeHow: MADE_HOW_WORDS[party.madeHow],
    madeBy: byOther ? (makers.get(byOther) ?? null) : null,
    madeAt: party.madeAt,
    promotedAt: party.confirmedHow === 'promotion' ? party.confirmedAt : null,
    cancelled: party.cancelledBy
      ? [CANCELLED_BY_WORDS[party.cancelledBy], party.cancelReason].filter(Boolean).join('：')
      : null,
  };
}
