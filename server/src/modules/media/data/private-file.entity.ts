import type { PrivateFileKind } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import type { VoiceFormat } from '../domain/voice-format.js';

/**
 * A picture or a recording that is kept about one person and never published: the paper they signed, their spoken word. The bytes
 * are in the file store under `fileKey`, sealed with `secret`.
 */
@Entity('private_files')
export class PrivateFile {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  personId: string;

  @Column('varchar', { length: 20 })
  kind: PrivateFileKind;

  @Column('varchar', { length: 20 })
  format: 'jpeg' | VoiceFormat;

  /** Never leaves the server. */
  @Column('varchar', { length: 64 })
  fileKey: string;

  @Column('text', { transformer: encrypted('private_files.secret') })
  secret: string;

  @Column('int')
  sizeBytes: number;

  @IdColumn()
  keptByMemberId: string;

  /** Id of the row it belongs to (a consent); null until then, and one that belongs to nothing is swept away. */
  @IdColumn({ nullable: true })
  usedFor: string | null;

  @Column('datetime', { precision: 3 })
  createdAt: Date;
}
