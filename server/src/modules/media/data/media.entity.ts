import type { MediaState } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** One picture: re-encoded, without metadata. The bytes are in the file store under `fileKey`. */
@Entity('media')
export class Media {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  ownerUserId: string;

  @IdColumn()
  ownerMemberId: string;

  @Column('varchar', { length: 12 })
  state: MediaState;

  /** Never leaves the server. */
  @Column('varchar', { length: 64 })
  fileKey: string;

  @Column('int')
  width: number;

  @Column('int')
  height: number;

  @Column('int')
  sizeBytes: number;

  /** Id of the row that shows the picture (a wish); null until then, and a picture nobody shows is swept away. */
  @IdColumn({ nullable: true })
  usedFor: string | null;

  @Column('datetime', { precision: 3, nullable: true })
  usedAt: Date | null;

  /** How often WeChat was asked to look at it. */
  @Column('int')
  checks: number;

  /** When to ask again because no verdict has come; null when nothing is awaited. */
  @Column('datetime', { precision: 3, nullable: true })
  checkDueAt: Date | null;

  /** When staff put what it belongs to on the wall while WeChat had not spoken yet; their look settles a doubt. */
  @Column('datetime', { precision: 3, nullable: true })
  staffLookedAt: Date | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;
}
