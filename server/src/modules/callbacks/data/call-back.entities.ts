import type { CallBackGroup, CallBackResult, CallBackState, CallBackSubject, PublicDraw } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

/** The draw of one day's confirmations: committed to before the day, held the morning after, never deleted. */
@Entity('call_back_draws')
export class CallBackDraw {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  /** When the day begins whose confirmations are drawn. */
  @Column('datetime', { precision: 3 })
  fromAt: Date;

  @Column('text', { transformer: encrypted('call_back_draws.secret') })
  secret: string;

  @Column('char', { length: 64 })
  commitment: string;

  @Column('datetime', { precision: 3 })
  committedAt: Date;

  @Column('int', { nullable: true })
  frameSize: number | null;

  /** Confirmed, but of somebody who wants no such calls or is gone. */
  @Column('int', { nullable: true })
  leftOut: number | null;

  @Column('int', { nullable: true })
  called: number | null;

  @Column('datetime', { precision: 3, nullable: true })
  drawnAt: Date | null;

  /** What everybody may read. */
  @Column('json', { nullable: true })
  record: PublicDraw | null;
}

/** One confirmation in a draw, by an id that says nothing, so that the person it is about finds it in the record. */
@Entity('call_back_frames')
export class CallBackFrame {
  @IdColumn({ primary: true })
  drawId: string;

  @Column('char', { length: 64, primary: true })
  opaqueId: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  personId: string;

  @Column('varchar', { length: 20 })
  drawnAs: CallBackGroup;

  @Column('boolean')
  called: boolean;
}

/** Call-back 回访: somebody is to be asked whether what was confirmed is so. */
@Entity('call_backs')
export class CallBack {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  drawId: string;

  @Column('varchar', { length: 20 })
  subjectKind: CallBackSubject;

  /** The visit, or the claim. */
  @IdColumn()
  subjectId: string;

  /** What a page shows: the visit, or the wish. */
  @IdColumn()
  pageId: string;

  @IdColumn()
  personId: string;

  @IdColumn()
  helperMemberId: string;

  /** Who confirmed it; null where a card spoke. */
  @IdColumn({ nullable: true })
  certifierMemberId: string | null;

  @Column('json')
  alongMemberIds: string[];

  @Column('varchar', { length: 20 })
  confirmedHow: string;

  @Column('datetime', { precision: 3 })
  confirmedAt: Date;

  @Column('varchar', { length: 20 })
  drawnAs: CallBackGroup;

  @Column('datetime', { precision: 3 })
  drawnAt: Date;

  @Column('varchar', { length: 20 })
  state: CallBackState;

  /** While it waits: when it is due. Afterwards: when it ended. */
  @Column('datetime', { precision: 3 })
  boardAt: Date;

  @Column('tinyint')
  tries: number;

  /** Who made the last call. */
  @IdColumn({ nullable: true })
  callerMemberId: string | null;

  @IdColumn({ nullable: true })
  heldByMemberId: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  heldUntil: Date | null;
}

/** One call. */
@Entity('call_back_tries')
export class CallBackTry {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  callBackId: string;

  @IdColumn()
  callerMemberId: string;

  @Column('datetime', { precision: 3 })
  at: Date;

  @Column('varchar', { length: 20 })
  result: CallBackResult;

  /** 来过吗, 说好的办了吗, 收钱物了吗; null where it was not asked. */
  @Column('boolean', { nullable: true })
  came: boolean | null;

  @Column('boolean', { nullable: true })
  asAgreed: boolean | null;

  @Column('boolean', { nullable: true })
  askedForMoney: boolean | null;

  @Column('text', { nullable: true, transformer: encrypted('call_back_tries.note') })
  note: string | null;
}
