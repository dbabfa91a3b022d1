import type {
  CareCategory,
  CareTier,
  Day,
  Hears,
  Language,
  PhoneUse,
  Sees,
  Sex,
  UsualTime,
  Walks,
} from '@silin/shared';
import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

/** Words of a table in one column; empty for none. */
const list: ValueTransformer = {
  to: (words: readonly string[] | undefined) => words?.join(','),
  from: (stored: string | null) => (stored ? stored.split(',') : []),
};

const WordColumn = (): PropertyDecorator => Column('varchar', { length: 20, nullable: true });
const WordsColumn = (): PropertyDecorator => Column('varchar', { length: 200, transformer: list });
const DayColumn = (options: { nullable?: true } = {}): PropertyDecorator =>
  Column({ type: 'date', utc: true, ...options });

/** Care profile 帮扶档案: what those who look after somebody have to know. At most one per person. */
@Entity('care_profiles')
export class CareProfile {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  personId: string;

  /** How often they should be seen 关爱等级. */
  @Column('varchar', { length: 20 })
  tier: CareTier;

  @Column('text', { transformer: encrypted('care_profiles.tier_why') })
  tierWhy: string;

  @IdColumn()
  tierSetByMemberId: string;

  @DayColumn()
  tierSetOn: Day;

  /** The day on which the tier is looked at again, at the latest a year after it was set. */
  @DayColumn()
  tierReviewOn: Day;

  /** The day of review for which a task was opened. */
  @DayColumn({ nullable: true })
  reviewAskedOn: Day | null;

  @WordColumn()
  walks: Walks | null;

  @WordColumn()
  hears: Hears | null;

  @WordColumn()
  sees: Sees | null;

  @WordColumn()
  phoneUse: PhoneUse | null;

  /** What to do, never a diagnosis. */
  @Column('text', { nullable: true, transformer: encrypted('care_profiles.needs') })
  needs: string | null;

  @Column('text', { nullable: true, transformer: encrypted('care_profiles.at_the_door') })
  atTheDoor: string | null;

  @WordsColumn()
  languages: Language[];

  /** Wished of whoever helps. */
  @WordColumn()
  helperSex: Sex | null;

  @WordColumn()
  helperLanguage: Language | null;

  /** Whoever helps has to like animals. */
  @Column('boolean', { nullable: true })
  hasPets: boolean | null;

  @WordsColumn()
  usualTimes: UsualTime[];

  @IdColumn({ nullable: true })
  gridWorkerMemberId: string | null;

  @IdColumn({ nullable: true })
  deputyMemberId: string | null;

  /** Another person of the community. */
  @IdColumn({ nullable: true })
  emergencyPersonId: string | null;

  /** After a grave change: looked in on every week until this day, whatever the tier. */
  @DayColumn({ nullable: true })
  weeklyUntil: Day | null;

  /** The last day away; on the day after they are back by themselves. */
  @DayColumn({ nullable: true })
  awayUntil: Day | null;

  @Column('text', { nullable: true, transformer: encrypted('care_profiles.away_why') })
  awayWhy: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3 })
  updatedAt: Date;

  @IdColumn()
  updatedByMemberId: string;
}

/** Why somebody is on the list 类别; a row each. */
@Entity('care_profile_categories')
export class CareProfileCategory {
  @IdColumn({ primary: true })
  profileId: string;

  @PrimaryColumn('varchar', { length: 20 })
  category: CareCategory;

  @IdColumn()
  communityId: string;

  /** The profile's day of review; the table itself holds it equal. */
  @DayColumn()
  reviewOn: Day;
}

/** A tier that was set, with its reason; never changed afterwards. */
@Entity('care_tiers')
export class CareTierRow {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  profileId: string;

  @Column('varchar', { length: 20 })
  tier: CareTier;

  @Column('text', { transformer: encrypted('care_tiers.why') })
  why: string;

  @DayColumn()
  reviewOn: Day;

  @IdColumn()
  setByMemberId: string;

  @Column('datetime', { precision: 3 })
  setAt: Date;
}
