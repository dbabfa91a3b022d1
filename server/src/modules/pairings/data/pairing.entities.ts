import type {
  NeverAgainBy,
  PairingEndReason,
  PairingObstacle,
  PairingReason,
  PairingState,
  Skill,
} from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

/** Pairing 互助对子: one volunteer, one neighbour; a couple may share one. */
@Entity('pairings')
export class Pairing {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  /** Whom it was made for; the others of a couple stand in `pairing_people`. */
  @IdColumn()
  personId: string;

  @IdColumn()
  volunteerMemberId: string;

  /** Which of the volunteer's places it takes; counts only while it lives. */
  @Column('tinyint')
  slot: number;

  @Column('varchar', { length: 20 })
  state: PairingState;

  @Column('datetime', { precision: 3 })
  proposedAt: Date;

  @IdColumn()
  proposedByMemberId: string;

  @Column('text', { nullable: true, transformer: encrypted('pairings.proposed_why') })
  proposedWhy: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  trialUntil: Date | null;

  @Column('datetime', { precision: 3, nullable: true })
  startedAt: Date | null;

  @Column('date', { nullable: true })
  pausedUntil: string | null;

  @Column('text', { nullable: true, transformer: encrypted('pairings.pause_why') })
  pauseWhy: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  endedAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  endReason: PairingEndReason | null;

  @Column('text', { nullable: true, transformer: encrypted('pairings.end_words') })
  endWords: string | null;

  @Column('varchar', { length: 20, nullable: true })
  endedBy: 'volunteer' | 'person' | 'worker' | 'clock' | null;

  @IdColumn({ nullable: true })
  handedOverFromId: string | null;

  /** The person agreed that the next volunteer reads old notes. */
  @Column('boolean')
  sharesHistory: boolean;

  @Column('datetime', { precision: 3, nullable: true })
  conductAgreedAt: Date | null;

  /** Which services are wanted; null: none in particular. */
  @Column('json', { nullable: true })
  kinds: Skill[] | null;

  /** When both sides were asked whether to go on after the trial. */
  @Column('datetime', { precision: 3, nullable: true })
  trialAskedAt: Date | null;

  /** What the volunteer said; null: not yet. */
  @Column('boolean', { nullable: true })
  volunteerGoesOn: boolean | null;

  /** What the person or who acts for them said. */
  @Column('boolean', { nullable: true })
  personGoesOn: boolean | null;

  /** Since when a trial rests; null when it paused after it became regular, or does not pause. */
  @Column('datetime', { precision: 3, nullable: true })
  trialPausedAt: Date | null;

  /** How many days of pauses are no days of the trial. */
  @Column('smallint')
  trialPausedDays: number;

  @Column('datetime', { precision: 3, nullable: true })
  wakeAt: Date | null;

  /** The first day of its planned visits; the others follow by the tier. Null before it ran. */
  @Column('date', { nullable: true })
  rhythmFrom: string | null;

  /** When the clock plans its visits next; null while it does not run. */
  @Column('datetime', { precision: 3, nullable: true })
  planAt: Date | null;
}

/** Somebody a pairing is for. While it lives nobody else may be paired with them. */
@Entity('pairing_people')
export class PairingPerson {
  @IdColumn({ primary: true })
  pairingId: string;

  @IdColumn({ primary: true })
  personId: string;

  @IdColumn()
  communityId: string;

  @Column('boolean')
  living: boolean;
}

/** One side's word that these two are never suggested to each other; neither learns who said so. */
@Entity('never_again')
export class NeverAgain {
  @IdColumn({ primary: true })
  personId: string;

  @IdColumn({ primary: true })
  memberId: string;

  @IdColumn()
  communityId: string;

  @PrimaryColumn('varchar', { length: 20 })
  setBy: NeverAgainBy;

  @Column('datetime', { precision: 3 })
  setAt: Date;
}

/** A plan for many: a draft of proposals. */
@Entity('pairing_plans')
export class PairingPlan {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @Column('datetime', { precision: 3 })
  madeAt: Date;

  @IdColumn()
  madeByMemberId: string;

  @Column('datetime', { precision: 3, nullable: true })
  sentAt: Date | null;
}

/** One person of a plan: with whom, at what cost, or why nobody. */
@Entity('pairing_plan_rows')
export class PairingPlanRow {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  planId: string;

  @IdColumn()
  communityId: string;

  @Column('int')
  position: number;

  @IdColumn()
  personId: string;

  @IdColumn({ nullable: true })
  volunteerMemberId: string | null;

  @Column('int', { nullable: true })
  cost: number | null;

  @Column('json')
  reasons: PairingReason[];

  @Column('varchar', { length: 20, nullable: true })
  unpairedWhy: PairingObstacle | null;

  @IdColumn({ nullable: true })
  pairingId: string | null;
}
