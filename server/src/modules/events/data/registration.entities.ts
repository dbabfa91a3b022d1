import {
  type AgeBand,
  type CancelledBy,
  type ComingAnswer,
  type ConfirmedHow,
  eventLimits,
  type HelperRole,
  type MadeHow,
  type RegistrationState,
  type SeatPool,
} from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn, TextColumn } from '../../../platform/database/columns.js';

/** What is private of a registration, as it is kept. */
export const sealedEvents = {
  phone: encrypted('registrations.contact_phone'),
  note: encrypted('registrations.note'),
  cancelReason: encrypted('registrations.cancel_reason'),
  called: encrypted('registration_people.called'),
  answer: encrypted('registration_answers.answer'),
};

/** Registration 报名: one party for one session. */
@Entity('registrations')
export class Registration {
  @IdColumn({ primary: true })
  id: string;

  /** Of the event. */
  @IdColumn()
  communityId: string;

  /** Of the people: another one of the street when the event is open to the street. */
  @IdColumn()
  fromCommunityId: string;

  @IdColumn()
  sessionId: string;

  @Column('varchar', { length: 20 })
  pool: SeatPool;

  /** Order of arrival within the session; nobody's number changes. */
  @Column('int')
  orderNo: number;

  @Column('varchar', { length: 20 })
  state: RegistrationState;

  @Column('tinyint')
  seats: number;

  /** Seats and lap children. */
  @Column('tinyint')
  heads: number;

  @IdColumn({ nullable: true })
  contactPersonId: string | null;

  /** Given with the registration; otherwise the contact's own phone counts. */
  @Column('text', { nullable: true, transformer: sealedEvents.phone })
  contactPhone: string | null;

  /** Null once that account is gone, and for imports. */
  @IdColumn({ nullable: true })
  madeByMemberId: string | null;

  @Column('varchar', { length: 20 })
  madeHow: MadeHow;

  @Column('text', { nullable: true, transformer: sealedEvents.note })
  note: string | null;

  @Column('datetime', { precision: 3 })
  madeAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  holdUntil: Date | null;

  @Column('tinyint')
  holdRenewals: number;

  @Column('datetime', { precision: 3, nullable: true })
  confirmedAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  confirmedHow: ConfirmedHow | null;

  @Column('varchar', { length: 20 })
  coming: ComingAnswer;

  @Column('datetime', { precision: 3, nullable: true })
  toldAt: Date | null;

  @IdColumn({ nullable: true })
  toldByMemberId: string | null;

  /** From then on the party is on the call list unless it has read the message or was told. */
  @Column('datetime', { precision: 3, nullable: true })
  tellDueAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  tellWhy: 'promoted' | 'changed' | 'cancelled' | 'drawn' | null;

  @Column('datetime', { precision: 3, nullable: true })
  cancelledAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  cancelledBy: CancelledBy | null;

  @Column('text', { nullable: true, transformer: sealedEvents.cancelReason })
  cancelReason: string | null;

  /** Place in the draw, from 1; 0 while the list is fixed and not drawn. */
  @Column('int', { nullable: true })
  drawRank: number | null;

  /** When a hold ended without being finished: the end of its time, or when it was given up. */
  @Column('datetime', { precision: 3, nullable: true })
  lapsedAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  lapsedWhy: 'time' | 'replaced' | 'dropped' | null;

  /** Waits until then although seats may be free, because nobody of it came twice (R11); null for everybody else. */
  @Column('datetime', { precision: 3, nullable: true })
  keptBackUntil?: Date | null;

  @Column('int')
  seenVersion: number;
}

/** Head of a party 同行人. */
@Entity('registration_people')
export class RegistrationPerson {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  registrationId: string;

  @IdColumn()
  sessionId: string;

  /** 1 is the first; answers of a party stand at 0. */
  @Column('tinyint')
  position: number;

  /** Null for companions who are not in the community's records. */
  @IdColumn({ nullable: true })
  personId: string | null;

  @Column('text', { nullable: true, transformer: sealedEvents.called })
  called: string | null;

  @Column('varchar', { length: 20, nullable: true })
  ageBand: AgeBand | null;

  /** False for a child on a lap. */
  @Column('boolean')
  takesSeat: boolean;

  @Column('char', { length: 10 })
  seatCode: string;

  /** While it lives, no other registration of this session may have the person. */
  @Column('boolean')
  living: boolean;

  @Column('boolean')
  present: boolean;

  @Column('datetime', { precision: 3, nullable: true })
  presentSince: Date | null;
}

/** Answer to a question of the event; deleted on its day. */
@Entity('registration_answers')
export class RegistrationAnswer {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  registrationId: string;

  @IdColumn()
  questionId: string;

  /** 0: of the party. */
  @Column('tinyint')
  headPosition: number;

  @IdColumn()
  communityId: string;

  @Column('text', { transformer: sealedEvents.answer })
  answer: string;

  @Column('date')
  deleteOn: string;
}

/** Draw 摇号: committed before, drawn after, never deleted. */
@Entity('draws')
export class Draw {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @Column('varchar', { length: 20 })
  subjectKind: 'session' | 'inspection' | 'call_back';

  @IdColumn()
  subjectId: string;

  @Column('text', { transformer: encrypted('draws.secret') })
  secret: string;

  @Column('char', { length: 64 })
  commitment: string;

  @Column('datetime', { precision: 3 })
  committedAt: Date;

  @IdColumn({ nullable: true })
  committedByMemberId: string | null;

  @Column('char', { length: 64, nullable: true })
  frameHash: string | null;

  @Column('int', { nullable: true })
  frameSize: number | null;

  @TextColumn(eventLimits.witnessWordsMaxChars, { nullable: true })
  witnessWords: string | null;

  @IdColumn({ nullable: true })
  witnessedByMemberId: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  drawnAt: Date | null;

  /** The public proof. */
  @Column('json', { nullable: true })
  record: object | null;

  @Column('datetime', { precision: 3, nullable: true })
  voidedAt: Date | null;

  @TextColumn(eventLimits.reasonMaxChars, { nullable: true })
  voidReason: string | null;

  @IdColumn({ nullable: true })
  voidedByMemberId: string | null;
}

/** A volunteer who helps at a session 活动志愿者. */
@Entity('session_helpers')
export class SessionHelper {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  sessionId: string;

  @Column('varchar', { length: 20 })
  role: HelperRole;

  @IdColumn()
  memberId: string;

  @Column('datetime', { precision: 3 })
  since: Date;

  @Column('datetime', { precision: 3, nullable: true })
  endedAt: Date | null;

  @Column('boolean', { nullable: true })
  came: boolean | null;
}

/** How many helpers a session wants in a role. */
@Entity('session_helper_needs')
export class SessionHelperNeed {
  @IdColumn({ primary: true })
  sessionId: string;

  @PrimaryColumn('varchar', { length: 20 })
  role: HelperRole;

  @IdColumn()
  communityId: string;

  @Column('tinyint')
  needed: number;
}
