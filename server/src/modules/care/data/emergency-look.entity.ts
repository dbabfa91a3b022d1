import { Column, Entity } from 'typeorm';
import { encrypted } from '../../../platform/crypto/field-cipher.js';
import { IdColumn } from '../../../platform/database/columns.js';

/** Somebody looked at a person's contact in an emergency, though they do not look after them; with the reason they gave. */
@Entity('emergency_looks')
export class EmergencyLook {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  personId: string;

  @IdColumn()
  byMemberId: string;

  @Column('text', { transformer: encrypted('emergency_looks.why') })
  why: string;

  @Column('datetime', { precision: 3 })
  at: Date;
}
