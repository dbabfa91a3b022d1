import { ApiProperty } from '@nestjs/swagger';
import {
  ACTING_AS,
  type ActingAs,
  CONSENT_ENDINGS,
  CONSENT_WAYS,
  type ConsentWay,
  PRIVATE_FILE_KINDS,
  type PrivateFileKind,
  PROXY_RELATIONS,
  PROXY_SCOPES,
  PROXY_STATES,
  type ProxyRelation,
  type ProxyScope,
  type ProxyState,
} from '@silin/shared';
import { DayField, Id, Instant, OneOf, Phone, SomeOf } from '../../../platform/http/fields.js';
import type { ConsentRow, ProxyRow } from '../data/consent.entities.js';
import { REVOCATIONS, type Revocation, waysToRevoke } from '../domain/consent.policy.js';
import type { Standing } from '../domain/standing.js';
import { lacksFile } from '../domain/consent-file.policy.js';
import { readableUntil } from '../domain/term.js';

const RECORDED_WAYS = ['signed', 'voice', 'spoken_before'] as const;
const ENDINGS = [...CONSENT_ENDINGS, 'replaced'] as const;

export class NameProxyDto {
  @Id()
  proxyPersonId: string;

  @OneOf(PROXY_RELATIONS)
  relation: ProxyRelation;

  @SomeOf(PROXY_SCOPES, { min: 1 })
  scopes: ProxyScope[];

  @OneOf(RECORDED_WAYS, { description: 'how the person agreed to it' })
  how: (typeof RECORDED_WAYS)[number];

  @Id({ optional: true, description: 'who heard it; without it the caller did' })
  witnessMemberId?: string;

  @Id({ optional: true, description: 'the guardian who agrees for a child under 14' })
  byPersonId?: string;

  @Id({ optional: true, description: 'the photograph of the signed paper, or the recorded voice; a voice needs one' })
  fileId?: string;

  @DayField({ optional: true, description: 'the last day; without it a year' })
  until?: string;
}

/** A number is a private value: it travels in a body, never in an address. */
export class FindProxyDto {
  @Phone()
  phone: string;
}

export class CandidateDto {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  phoneMasked: string;

  @ApiProperty({ type: String, nullable: true })
  buildingName: string | null;
}

export class CandidatesDto {
  @ApiProperty({ type: [CandidateDto] })
  items: CandidateDto[];
}

export class RevokeProxyDto {
  @OneOf(REVOCATIONS, {
    description: 'tap: the person; given_up: the proxy; the others: as it was said to who looks after them',
  })
  how: Revocation;
}

/** Stored as the answer to a repeat: nothing personal. */
export class ProxyOutcomeDto {
  @ApiProperty()
  id: string;
}

export class ProxyDto {
  @ApiProperty()
  id: string;

  @ApiProperty()
  proxyName: string;

  @ApiProperty({ description: 'false: has no account and acts by telephone only' })
  hasAccount: boolean;

  @ApiProperty({ enum: PROXY_RELATIONS })
  relation: ProxyRelation;

  @ApiProperty({ enum: PROXY_SCOPES, isArray: true })
  scopes: ProxyScope[];

  @ApiProperty({ enum: PROXY_STATES })
  state: ProxyState;

  @ApiProperty({ description: 'the consent it rests on' })
  consentId: string;

  @ApiProperty({ enum: CONSENT_WAYS, description: 'how the person agreed' })
  how: ConsentWay;

  @ApiProperty({
    enum: PRIVATE_FILE_KINDS,
    type: String,
    nullable: true,
    description: 'what is kept with that consent and the caller may open; each look is recorded',
  })
  file: PrivateFileKind | null;

  @ApiProperty({ description: 'the caller may keep a photograph with it, which it has not' })
  addFile: boolean;

  @ApiProperty({ type: String, nullable: true })
  witnessName: string | null;

  @Instant()
  since: Date;

  @Instant()
  until: Date;

  @Instant({ nullable: true })
  revokedAt: Date | null;

  @ApiProperty({ enum: ENDINGS, type: String, nullable: true })
  revokedHow: (typeof ENDINGS)[number] | null;

  @ApiProperty({ enum: REVOCATIONS, isArray: true, description: 'how the caller may end it now' })
  revoke: Revocation[];
}

export class PersonProxiesDto {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ACTING_AS, description: 'as what the caller looks at it' })
  as: ActingAs;

  @ApiProperty({ description: 'true: the caller may record a new proxy' })
  mayName: boolean;

  @ApiProperty({ type: [ProxyDto], description: 'the living ones, then the last that ended' })
  items: ProxyDto[];
}

export class RepresentedDto {
  @ApiProperty()
  proxyId: string;

  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: PROXY_RELATIONS, description: 'what the caller is to them' })
  relation: ProxyRelation;

  @ApiProperty({ enum: PROXY_SCOPES, isArray: true })
  scopes: ProxyScope[];

  @Instant()
  until: Date;

  @ApiProperty({ description: 'their record may be offered to an account: scope `profile`, and they have none' })
  linkable: boolean;

  @Instant({ nullable: true, description: 'until when such an offer waits' })
  linkOfferedUntil: Date | null;

  @Instant({
    nullable: true,
    description: 'not null: they have died; until then the caller reads what happened, and does nothing',
  })
  readableUntil: Date | null;
}

export class RepresentedListDto {
  @ApiProperty({ type: [RepresentedDto] })
  items: RepresentedDto[];
}

/** A proxy of somebody, with what its consent says. */
export function proxyDto(
  row: ProxyRow,
  consent: ConsentRow,
  names: { proxy: string; hasAccount: boolean; witness: string | null; file: PrivateFileKind | null },
  { standing, now }: { standing: Standing; now: Date },
): ProxyDto {
  const state: ProxyState = row.revokedAt ? 'revoked' : row.until >= now ? 'living' : 'run_out';
  return {
    ...{ id: row.id, proxyName: names.proxy, hasAccount: names.hasAccount, relation: row.relation, scopes: row.scopes },
    ...{ consentId: consent.id, file: names.file, addFile: state === 'living' && lacksFile(standing, consent) },
    ...{ state, how: consent.how, witnessName: names.witness, since: row.since, until: row.until },
    ...{ revokedAt: row.revokedAt, revokedHow: row.revokedHow },
    revoke: state === 'living' ? waysToRevoke(standing, row.id) : [],
  };
}

interface RepresentedFacts {
  readonly name: string;
  readonly hasAccount: boolean;
  readonly offeredUntil: Date | undefined;
  readonly diedAt: Date | null;
}

export const representedDto = (
  row: ProxyRow,
  { name, hasAccount, offeredUntil, diedAt }: RepresentedFacts,
): RepresentedDto => ({
  ...{ proxyId: row.id, personId: row.personId, name, relation: row.relation, scopes: row.scopes, until: row.until },
  linkable: !hasAccount && !diedAt && row.scopes.includes('profile'),
  linkOfferedUntil: offeredUntil ?? null,
  readableUntil: diedAt ? readableUntil(diedAt) : null,
});
