import {
  type AgeBand,
  type CallBackResult,
  eventLimits,
  type OutingState,
  type ServedBasis,
  type VisitConcern,
  type VisitConfirmedHow,
  type VisitKind,
  visitLimits,
  type VisitMedium,
  type VisitPurpose,
  type VisitState,
} from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn, TextColumn } from '../../../platform/database/columns.js';

/** Visit 上门服务 and every other contact: one record for all of them. */
@Entity('visits')
export class Visit {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @Column('varchar', { length: 20 })
  purpose: VisitPurpose;

  @Column('varchar', { length: 20 })
  medium: VisitMedium;

  @IdColumn({ nullable: true })
  pairingId: string | null;

  @IdColumn({ nullable: true })
  roundId: string | null;

  /** When it is to be; null for a contact nobody planned. */
  @Column('datetime', { precision: 3, nullable: true })
  plannedAt: Date | null;

  /** The moment of the pairing's rhythm it was planned for by itself, however it was moved; null for one planned by hand. */
  @Column('datetime', { precision: 3, nullable: true })
  planSlot: Date | null;

  @Column('date')
  onDay: string;

  @Column('varchar', { length: 20 })
  state: VisitState;

  @IdColumn()
  helperMemberId: string;

  @IdColumn({ nullable: true })
  substituteForMemberId: string | null;

  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('json')
  kinds: VisitKind[];

  /** How it went, for those who look after the person. */
  @Column('text', { nullable: true, transformer: encrypted('visits.outcome_note') })
  outcomeNote: string | null;

  /** For the helper and staff; never handed over. */
  @Column('text', { nullable: true, transformer: encrypted('visits.private_note') })
  privateNote: string | null;

  @Column('varchar', { length: 20 })
  concern: VisitConcern;

  @Column('tinyint')
  needsHeard: number;

  /** From the phone: one visit per draft. */
  @Column('char', { length: 36, nullable: true })
  draftKey: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  loggedAt: Date | null;

  @Column('text', { nullable: true, transformer: encrypted('visits.move_reason') })
  moveReason: string | null;

  @Column('text', { nullable: true, transformer: encrypted('visits.cancel_reason') })
  cancelReason: string | null;

  @Column('varchar', { length: 20, nullable: true })
  cancelledBy: 'helper' | 'person' | 'worker' | 'clock' | null;

  @Column('text', { nullable: true, transformer: encrypted('visits.missed_reason') })
  missedReason: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  confirmedAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  confirmedHow: VisitConfirmedHow | null;

  @IdColumn({ nullable: true })
  confirmedByMemberId: string | null;

  @Column('text', { nullable: true, transformer: encrypted('visits.contradicted_why') })
  contradictedWhy: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  wakeAt: Date | null;
}

/** Whom a visit was to, and whether they were seen. */
@Entity('visit_people')
export class VisitPerson {
  @IdColumn({ primary: true })
  visitId: string;

  @IdColumn({ primary: true })
  personId: string;

  @IdColumn()
  communityId: string;

  @Column('date')
  onDay: string;

  @Column('boolean')
  seen: boolean;
}

/** Who went along. */
@Entity('visit_helpers')
export class VisitHelper {
  @IdColumn({ primary: true })
  visitId: string;

  @IdColumn({ primary: true })
  memberId: string;

  @IdColumn()
  communityId: string;

  @Column('int', { nullable: true })
  minutes: number | null;
}

/** Outing 上门服务场次: a team serving many on one day. It counts as one session, and as so many served. */
@Entity('outings')
export class Outing {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @Column('date')
  onDay: string;

  @TextColumn(visitLimits.titleMaxChars)
  title: string;

  @Column('json')
  kinds: VisitKind[];

  @TextColumn(eventLimits.placeMaxChars, { nullable: true })
  placeText: string | null;

  @TextColumn(eventLimits.hostMaxChars, { nullable: true })
  unitText: string | null;

  @IdColumn()
  leadMemberId: string;

  @Column('varchar', { length: 20 })
  state: OutingState;

  @Column('text', { nullable: true, transformer: encrypted('outings.note') })
  note: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('varchar', { length: 20 })
  origin: 'app' | 'import';

  /** How its people were counted. */
  @Column('varchar', { length: 20 })
  servedBasis: ServedBasis;
}

/** A sheet of past outings that was imported. */
@Entity('outing_imports')
export class OutingImport {
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

/** Who was served at an outing: a person of the records, or so many nobody wrote down. */
@Entity('outing_served')
export class OutingServed {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  outingId: string;

  @IdColumn({ nullable: true })
  personId: string | null;

  @IdColumn({ nullable: true })
  buildingId: string | null;

  @Column('varchar', { length: 20, nullable: true })
  ageBand: AgeBand | null;

  @Column('varchar', { length: 20 })
  kind: VisitKind;

  @Column('int')
  people: number;
}

/** Who helped at an outing. */
@Entity('outing_helpers')
export class OutingHelper {
  @IdColumn({ primary: true })
  outingId: string;

  @IdColumn({ primary: true })
  memberId: string;

  @IdColumn()
  communityId: string;

  @Column('int', { nullable: true })
  minutes: number | null;
}

/** Round 专项走访: everybody it names is to be seen by a day (heat, cold, festivals). */
@Entity('visit_rounds')
export class VisitRound {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @TextColumn(visitLimits.titleMaxChars)
  title: string;

  @IdColumn({ nullable: true })
  gridId: string | null;

  @Column('date')
  fromDay: string;

  @Column('date')
  untilDay: string;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @IdColumn()
  createdByMemberId: string;

  @Column('datetime', { precision: 3, nullable: true })
  closedAt: Date | null;

  @IdColumn({ nullable: true })
  closedByMemberId: string | null;

  /** How many had been seen when it was closed. */
  @Column('int', { nullable: true })
  closedSeen: number | null;
}

/** Somebody a round names. */
@Entity('visit_round_people')
export class VisitRoundPerson {
  @IdColumn({ primary: true })
  roundId: string;

  @IdColumn({ primary: true })
  personId: string;

  @IdColumn()
  communityId: string;
}

/** A call that asked after a visit 回访. */
@Entity('visit_call_backs')
export class VisitCallBack {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  visitId: string;

  @IdColumn()
  callerMemberId: string;

  @Column('datetime', { precision: 3 })
  at: Date;

  @Column('varchar', { length: 20 })
  result: CallBackResult;
}
