import { identityLimits } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn, TextColumn } from '../../../platform/database/columns.js';
import { encrypted } from '../../../platform/crypto/field-cipher.js';

/** What WeChat said of a nickname; `unreachable`: it did not answer, the name stands and staff may look. */
export type NicknameCheck = 'none' | 'pass' | 'review' | 'unreachable';

/** A person with WeChat. Erased accounts keep the row (facts point to it) without anything that names the person. */
@Entity('users')
export class User {
  @IdColumn({ primary: true })
  id: string;

  @Column('varchar', { length: 64, nullable: true })
  openid: string | null;

  @Column('varchar', { length: 64, nullable: true })
  unionid: string | null;

  @TextColumn(identityLimits.nicknameMaxChars)
  nickname: string;

  @Column('varchar', { length: 20 })
  nicknameCheck: NicknameCheck;

  @IdColumn({ nullable: true })
  avatarMediaId: string | null;

  @Column('boolean')
  elderMode: boolean;

  @Column('text', { nullable: true, transformer: encrypted('users.phone') })
  phone: string | null;

  /** Blind index of the phone, label `users.phone`. */
  @Column('char', { length: 64, nullable: true })
  phoneIndex: string | null;

  /** True when WeChat gave the number; false when the person typed it. */
  @Column('boolean')
  phoneProven: boolean;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  erasedAt: Date | null;
}
