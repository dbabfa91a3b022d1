import type { ConsentEnding, ConsentGiver, ConsentPurpose, ConsentWay, ProxyRelation, ProxyScope } from '@silin/shared';
import { Column, Entity } from 'typeorm';
import { IdColumn } from '../../../platform/database/columns.js';

/** Consent 同意 of one person for one purpose and receiver. At most one lives; a withdrawn one stays as the record of what was agreed. */
@Entity('consents')
export class ConsentRow {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  personId: string;

  @Column('varchar', { length: 20 })
  purpose: ConsentPurpose;

  /** The unit of `unit_contact`; null for the other purposes. */
  @IdColumn({ nullable: true })
  toUnitId: string | null;

  /** The proxy of `proxy`; null for the other purposes. */
  @IdColumn({ nullable: true })
  toPersonId: string | null;

  /** Which text was read or read out. */
  @Column('varchar', { length: 20 })
  wordingVersion: string;

  @Column('varchar', { length: 20 })
  givenAs: ConsentGiver;

  /** The guardian or proxy; null when it is the person's own word. */
  @IdColumn({ nullable: true })
  givenByPersonId: string | null;

  @Column('varchar', { length: 20 })
  how: ConsentWay;

  @IdColumn({ nullable: true })
  witnessMemberId: string | null;

  /** Who gains from it, as far as it is somebody with an account: never the witness. */
  @IdColumn({ nullable: true })
  gainsMemberId: string | null;

  /** The photograph of the paper or the voice (`private_files`). */
  @IdColumn({ nullable: true })
  mediaId: string | null;

  @IdColumn()
  recordedByMemberId: string;

  @Column('datetime', { precision: 3 })
  givenAt: Date;

  @Column('datetime', { precision: 3 })
  until: Date;

  @Column('datetime', { precision: 3, nullable: true })
  withdrawnAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  withdrawnHow: ConsentEnding | null;

  @IdColumn({ nullable: true })
  withdrawnByMemberId: string | null;

  /** When whoever looks after the person was asked to ask anew. */
  @Column('datetime', { precision: 3, nullable: true })
  endingToldAt: Date | null;

  /** A newer consent for the same took its place. */
  @Column('datetime', { precision: 3, nullable: true })
  replacedAt: Date | null;
}

/** Proxy 代办人: who may do some things for a person, resting on that person's consent. At most one lives per pair. */
@Entity('proxies')
export class ProxyRow {
  @IdColumn({ primary: true })
  id: string;

  @IdColumn()
  communityId: string;

  @IdColumn()
  personId: string;

  @IdColumn()
  proxyPersonId: string;

  @Column('varchar', { length: 20 })
  relation: ProxyRelation;

  @Column('simple-array')
  scopes: ProxyScope[];

  @IdColumn()
  consentId: string;

  @Column('datetime', { precision: 3 })
  since: Date;

  @Column('datetime', { precision: 3 })
  until: Date;

  @Column('datetime', { precision: 3, nullable: true })
  revokedAt: Date | null;

  @Column('varchar', { length: 20, nullable: true })
  revokedHow: ConsentEnding | 'replaced' | null;

  @IdColumn({ nullable: true })
  revokedByMemberId: string | null;
}
