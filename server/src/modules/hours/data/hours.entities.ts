import { type CertifiedHow, hoursLimits, type HoursSource, type HoursState } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn, TextColumn } from '../../../platform/database/columns.js';

/** Line of the ledger of service hours 服务时长: only ever added. */
@Entity('hours_entries')
export class HoursEntry {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  /** Whose hours. */
  @IdColumn()
  memberId: string;

  @Column('date')
  onDay: string;

  /** Negative in a reversing line. */
  @Column('int')
  minutes: number;

  @TextColumn(hoursLimits.whatMaxChars)
  what: string;

  @Column('varchar', { length: 20 })
  source: HoursSource;

  @IdColumn({ nullable: true })
  sourceId: string | null;

  @IdColumn({ nullable: true })
  reversesId: string | null;

  @Column('varchar', { length: 20 })
  state: HoursState;

  /** Null where the person on the receiving side has no account and a card or call-back certified. */
  @IdColumn({ nullable: true })
  certifiedByMemberId: string | null;

  @IdColumn({ nullable: true })
  secondMemberId: string | null;

  @Column('varchar', { length: 20 })
  certifiedHow: CertifiedHow;

  @Column('text', { nullable: true, transformer: encrypted('hours_entries.reason') })
  reason: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  secondAt: Date | null;

  /** Why the second person refused. */
  @Column('text', { nullable: true, transformer: encrypted('hours_entries.second_why') })
  secondWhy: string | null;
}

/** Certificate of service 志愿服务记录证明, without name and identity number. */
@Entity('certificates')
export class Certificate {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  memberId: string;

  @Column('varchar', { length: 40 })
  number: string;

  /** Year and place in the community's register; null in those issued before places were kept. */
  @Column('smallint', { nullable: true })
  inYear: number | null;

  @Column('int', { nullable: true })
  place: number | null;

  @Column('date')
  fromDay: string;

  @Column('date')
  untilDay: string;

  @Column('int')
  minutes: number;

  @Column('char', { length: 64 })
  linesHash: string;

  @Column('json')
  content: object;

  @Column('text', { nullable: true, transformer: encrypted('certificates.purpose') })
  purpose: string | null;

  @Column('datetime', { precision: 3 })
  issuedAt: Date;

  @IdColumn()
  issuedByMemberId: string;

  @Column('text', { nullable: true, transformer: encrypted('certificates.head_name') })
  headName: string | null;

  /** The volunteer agreed that the notice shows the whole name. */
  @Column('boolean')
  showsName: boolean;

  @Column('datetime', { precision: 3, nullable: true })
  revokedAt: Date | null;

  @Column('text', { nullable: true, transformer: encrypted('certificates.revoke_why') })
  revokeWhy: string | null;
}
