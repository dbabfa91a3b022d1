import {
  type AgeBand,
  type AlbumFaces,
  type FairService,
  type HeadcountWay,
  type MarkAct,
  type MarkVerdict,
  type MarkWay,
} from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

/** Walk-in 现场来的人: somebody, or a group, without a seat of their own. */
@Entity('walk_ins')
export class WalkIn {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  sessionId: string;

  @Column('char', { length: 36 })
  nonce: string;

  @IdColumn({ nullable: true })
  personId: string | null;

  @Column('text', { nullable: true, transformer: encrypted('walk_ins.called') })
  called: string | null;

  @IdColumn({ nullable: true })
  buildingId: string | null;

  @Column('varchar', { length: 20, nullable: true })
  ageBand: AgeBand | null;

  @Column('tinyint')
  people: number;

  @IdColumn({ nullable: true })
  withRegistrationId: string | null;

  /** A party that had cancelled, or waited, and came. */
  @IdColumn({ nullable: true })
  wasRegistrationId: string | null;

  /** When they came: of one entered without a network the phone's time, within what is possible. */
  @Column('datetime', { precision: 3 })
  at: Date;

  @IdColumn({ nullable: true })
  byMemberId: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  undoneAt: Date | null;

  @Column('text', { nullable: true, transformer: encrypted('walk_ins.undo_reason') })
  undoReason: string | null;
}

/** What somebody who walked in answered to a question of the event; deleted on its day. */
@Entity('walk_in_answers')
export class AnswerAtDoor {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  walkInId: string;

  @IdColumn()
  questionId: string;

  @IdColumn()
  communityId: string;

  @Column('text', { transformer: encrypted('walk_in_answers.answer') })
  answer: string;

  @Column('date')
  deleteOn: string;
}

/** Presence mark 签到记录: what a device saw, with the verdict; only added to. */
@Entity('presence_marks')
export class PresenceMark {
  @IdColumn({ primary: true })
  nonce: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  sessionId: string;

  @IdColumn({ nullable: true })
  registrationPersonId: string | null;

  @IdColumn({ nullable: true })
  walkInId: string | null;

  @Column('varchar', { length: 20 })
  act: MarkAct;

  @Column('varchar', { length: 20 })
  how: MarkWay;

  @Column('boolean')
  offline: boolean;

  @Column('datetime', { precision: 3 })
  deviceAt: Date;

  @Column('int')
  deviceOffsetMs: number;

  @Column('datetime', { precision: 3 })
  receivedAt: Date;

  @Column('varchar', { length: 64 })
  deviceId: string;

  @IdColumn({ nullable: true })
  byMemberId: string | null;

  @Column('varchar', { length: 20 })
  verdict: MarkVerdict;

  /** Of an undo, or of a mark that was entered afterwards. */
  @Column('text', { nullable: true, transformer: encrypted('presence_marks.reason') })
  reason: string | null;
}

/** Head count 清点: how many people were counted, and how. */
@Entity('headcounts')
export class Headcount {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  sessionId: string;

  @Column('datetime', { precision: 3 })
  at: Date;

  @Column('int')
  people: number;

  @Column('varchar', { length: 20 })
  method: HeadcountWay;

  @IdColumn()
  byMemberId: string;

  @IdColumn({ nullable: true })
  secondMemberId: string | null;

  @Column('text', { nullable: true, transformer: encrypted('headcounts.note') })
  note: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  replacedAt: Date | null;
}

/** Served count 服务人次 of one service at a service fair. */
@Entity('served_counts')
export class ServedCount {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  sessionId: string;

  @Column('varchar', { length: 20 })
  service: FairService;

  @Column('int')
  people: number;

  @Column('datetime', { precision: 3 })
  at: Date;

  @IdColumn()
  byMemberId: string;

  @Column('datetime', { precision: 3, nullable: true })
  replacedAt: Date | null;
}

/** Feedback of one party 评价. */
@Entity('event_feedback')
export class EventFeedback {
  @IdColumn({ primary: true })
  registrationId: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  sessionId: string;

  @Column('tinyint')
  stars: number;

  @Column('text', { nullable: true, transformer: encrypted('event_feedback.words') })
  words: string | null;

  @Column('datetime', { precision: 3 })
  at: Date;
}

/** Photo of a session 相册; shown only when every recognisable face agreed or is blurred. */
@Entity('album_photos')
export class AlbumPhoto {
  @IdColumn({ primary: true })
  mediaId: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  sessionId: string;

  @Column('varchar', { length: 20 })
  faces: AlbumFaces;

  @Column('boolean')
  shown: boolean;

  @IdColumn()
  addedByMemberId: string;

  @Column('datetime', { precision: 3 })
  addedAt: Date;

  /** Somebody on it does not want to be seen: it is never shown again. */
  @Column('datetime', { precision: 3, nullable: true })
  takenAwayAt: Date | null;
}

/** Who is recognisable on a photo. */
@Entity('album_photo_people')
export class AlbumPhotoPerson {
  @IdColumn({ primary: true })
  mediaId: string;

  @IdColumn({ primary: true })
  personId: string;

  @IdColumn()
  communityId: string;
}

/** A sheet of past events that was imported; the same sheet twice says so. */
@Entity('event_imports')
export class EventImport {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @Column('char', { length: 64 })
  digest: string;

  @Column('int')
  rowCount: number;

  @Column('datetime', { precision: 3 })
  importedAt: Date;

  @IdColumn()
  byMemberId: string;
}
