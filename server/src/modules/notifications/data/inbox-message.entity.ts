import type { NotificationKind } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { encryptedJson } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

/**
 * Where the subscription message that goes with an inbox message stands. `waiting` not tried yet; `sending` handed to the
 * platform, answer unknown; `sent`; `none` no template or no credit; `failed` the platform will not take it.
 */
export const PUSH_STATES = ['waiting', 'sending', 'sent', 'none', 'failed'] as const;
export type PushState = (typeof PUSH_STATES)[number];

/** How the gaps of a message are kept. */
export const paramsColumn = encryptedJson('inbox_messages.params');

/** One message to one member. Kind and params are stored, words are made when it is read. */
@Entity('inbox_messages')
export class InboxMessage {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  memberId: string;

  @Column('varchar', { length: 40 })
  kind: NotificationKind;

  /** Gaps of the kind's words; a reason among them may name somebody. */
  @Column('text', { transformer: paramsColumn })
  params: Record<string, unknown>;

  /** What the message speaks of; null when its kind has no page of one thing. */
  @IdColumn({ nullable: true })
  subjectId: string | null;

  /** Names the cause: the same cause is told once. */
  @Column('varchar', { length: 120 })
  dedupeKey: string;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  readAt: Date | null;

  /** How many causes this message tells of; more than one only where a kind is told in groups. */
  @Column('int', { default: 1 })
  told: number;

  /** The kind while a grouped message is unread, else null: one unread message per group. */
  @Column('varchar', { length: 40, nullable: true })
  groupKey: string | null;

  @Column('varchar', { length: 12 })
  pushState: PushState;
}
