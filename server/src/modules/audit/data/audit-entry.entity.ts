import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** One recorded act. Written once, never changed. */
@Entity('audit_entries')
export class AuditEntry {
  @IdColumn({ primary: true })
  id: string;

  /** Null for acts outside any community (signing in, deleting the account). */
  @IdColumn({ nullable: true })
  communityId: string | null;

  @Column('varchar', { length: 8 })
  actorKind: 'person' | 'clock' | 'operator';

  /** Null when the clock or the operator acted. */
  @IdColumn({ nullable: true })
  actorUserId: string | null;

  @IdColumn({ nullable: true })
  actorMemberId: string | null;

  /** `subject.verb-in-past`, such as `wish.claimed`. */
  @Column('varchar', { length: 60 })
  action: string;

  @IdColumn({ nullable: true })
  subjectId: string | null;

  /** Whom it is about: who looked and who acted is shown to them. */
  @IdColumn({ nullable: true })
  personId: string | null;

  /** What a later reader needs: states, counts, reasons. Never personal data. */
  @Column('json', { nullable: true })
  detail: Record<string, unknown> | null;

  @Column('datetime', { precision: 3 })
  at: Date;
}
