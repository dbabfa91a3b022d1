import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One recorded act. Written once, never changed. */
@Entity('audit_entries')
export class AuditEntry {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  /** Null for acts outside any community (signing in, deleting the account). */
  @Column('char', { length: 36, nullable: true })
  communityId: string | null;

  /** Null when the clock acted. */
  @Column('char', { length: 36, nullable: true })
  actorUserId: string | null;

  @Column('char', { length: 36, nullable: true })
  actorMemberId: string | null;

  /** `subject.verb-in-past`, such as `wish.claimed`. */
  @Column('varchar', { length: 60 })
  action: string;

  @Column('char', { length: 36, nullable: true })
  subjectId: string | null;

  /** What a later reader needs: states, counts, reasons. Never personal data. */
  @Column('json', { nullable: true })
  detail: Record<string, unknown> | null;

  @Column('datetime', { precision: 3 })
  at: Date;
}
