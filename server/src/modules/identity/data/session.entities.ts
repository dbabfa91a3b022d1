import type { DeskSignInState } from '@silin/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';
import type { SignInWay } from '../domain/sign-in-way.js';

export type SessionEnd = 'signed_out' | 'revoked' | 'reused' | 'erased';

/** A session: the family of all refresh tokens that came from one sign-in. */
@Entity('sessions')
export class Session {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  userId: string;

  @Column('varchar', { length: 20 })
  way: SignInWay;

  /** In words a neighbour knows again: 微信 · 安卓手机. */
  @Column('varchar', { length: 60 })
  device: string;

  @Column('datetime', { precision: 3 })
  createdAt: Date;

  /** The last time the session was refreshed. */
  @Column('datetime', { precision: 3 })
  lastUsedAt: Date;

  @Column('datetime', { precision: 3 })
  expiresAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  endedAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  endedBecause: SessionEnd | null;
}

/** One refresh token by its SHA-256; the token itself is nowhere. */
@Entity('refresh_tokens')
export class RefreshToken {
  @PrimaryColumn('char', { length: 64 })
  hash: string;

  @IdColumn()
  sessionId: string;

  @Column('datetime', { precision: 3 })
  issuedAt: Date;

  @Column('datetime', { precision: 3, nullable: true })
  usedAt: Date | null;

  /** 1 while the token works, then null: the unique key `one_living_refresh_token_per_session` counts the ones. */
  @Column('tinyint', { nullable: true })
  living: 1 | null;

  /** With this, the server's secret and the old token the successor can be made again (see domain/refresh-rule.ts). */
  @Column('char', { length: 43, nullable: true })
  successorSeed: string | null;

  @Column('char', { length: 64, nullable: true })
  successorHash: string | null;
}

/** A code shown on a desktop page, waiting for somebody to confirm it inside WeChat. */
@Entity('desk_sign_ins')
export class DeskSignIn {
  @IdColumn({ primary: true })
  id: string;

  @Column('char', { length: 64 })
  sceneHash: string;

  @Column('char', { length: 64 })
  browserSecretHash: string;

  @Column('varchar', { length: 20 })
  state: DeskSignInState;

  @Column('varchar', { length: 60 })
  browser: string;

  @Column('varchar', { length: 60 })
  place: string;

  @Column('datetime', { precision: 3 })
  requestedAt: Date;

  @Column('datetime', { precision: 3 })
  expiresAt: Date;

  /** Who scanned it; nobody else may confirm it. */
  @IdColumn({ nullable: true })
  userId: string | null;
}
