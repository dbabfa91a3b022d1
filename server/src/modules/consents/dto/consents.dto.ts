import { ApiProperty } from '@nestjs/swagger';
import {
  ACTING_AS,
  type ActingAs,
  ASKED_PURPOSES,
  type AskedPurpose,
  CONSENT_ENDINGS,
  type ConsentEnding,
  CONSENT_GIVERS,
  type ConsentGiver,
  CONSENT_STATES,
  type ConsentState,
  CONSENT_WAYS,
  type ConsentWay,
  currentWording,
  PRIVATE_FILE_KINDS,
  type PrivateFileKind,
  WITHDRAWAL_WAYS,
  type WithdrawalWay,
} from '@silin/shared';
import { Matches } from 'class-validator';
import { DayField, Id, Instant, OneOf } from '../../../platform/http/fields.js';
import type { ConsentRow } from '../data/consent.entities.js';
import type { WordOf } from '../domain/age.js';
import { lacksFile } from '../domain/consent-file.policy.js';
import { waysToGive, waysToWithdraw } from '../domain/consent.policy.js';
import type { Standing } from '../domain/standing.js';
import { isEnding } from '../domain/term.js';

/** What is asked on a page of its own, and naming a proxy. */
const PRINTED_PURPOSES = [...ASKED_PURPOSES, 'proxy'] as const;
export type PrintedPurpose = (typeof PRINTED_PURPOSES)[number];
const VERSION = /^[\w.-]{1,20}$/;

export class GiveConsentDto {
  @OneOf(ASKED_PURPOSES)
  purpose: AskedPurpose;

  @OneOf(CONSENT_WAYS, {
    description: 'tap: one’s own word; signed, voice, spoken_before: written down by who looks after the person',
  })
  how: ConsentWay;

  @Matches(VERSION)
  @ApiProperty({ description: 'the version of the text that was read, from `wordingVersion` of the list' })
  wordingVersion: string;

  @Id({ optional: true, description: 'who heard a spoken consent; without it the caller did' })
  witnessMemberId?: string;

  @Id({ optional: true, description: 'the guardian who agrees for a child under 14' })
  byPersonId?: string;

  @Id({ optional: true, description: 'the photograph of the signed paper, or the recorded voice; a voice needs one' })
  fileId?: string;

  @DayField({ optional: true, description: 'the last day; without it a year' })
  until?: string;
}

export class WithdrawConsentDto {
  @OneOf(WITHDRAWAL_WAYS, { description: 'tap: the person’s own; family: a proxy, or as the family said' })
  how: WithdrawalWay;
}

/** For which purpose the half page is printed. */
export class ConsentPaperDto {
  @OneOf(PRINTED_PURPOSES)
  purpose: PrintedPurpose;
}

/** Stored as the answer to a repeat: nothing personal. */
export class ConsentOutcomeDto {
  @ApiProperty()
  id: string;
}

export class ConsentDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: CONSENT_GIVERS })
  as: ConsentGiver;

  @ApiProperty({ type: String, nullable: true, description: 'the guardian or proxy who agreed' })
  givenByName: string | null;

  @ApiProperty({ enum: CONSENT_WAYS })
  how: ConsentWay;

  @ApiProperty({ type: String, nullable: true })
  witnessName: string | null;

  @ApiProperty()
  wordingVersion: string;

  @Instant()
  givenAt: Date;

  @Instant()
  until: Date;

  @Instant({ nullable: true })
  withdrawnAt: Date | null;

  @ApiProperty({ enum: CONSENT_ENDINGS, type: String, nullable: true })
  withdrawnHow: ConsentEnding | null;

  @ApiProperty({
    enum: PRIVATE_FILE_KINDS,
    type: String,
    nullable: true,
    description: 'what is kept with it and the caller may open (GET consents/{consentId}/file); each look is recorded',
  })
  file: PrivateFileKind | null;
}

/** One card: a purpose and how it stands. */
export class PurposeDto {
  @ApiProperty({ enum: ASKED_PURPOSES })
  purpose: AskedPurpose;

  @ApiProperty({ enum: CONSENT_STATES })
  state: ConsentState;

  @ApiProperty({ description: 'the version of the text to be read now' })
  wordingVersion: string;

  @ApiProperty({ type: ConsentDto, nullable: true, description: 'the last one; null when there never was one' })
  consent: ConsentDto | null;

  @ApiProperty({ description: 'true: lives, but was given to older words or ends soon, so it is asked anew' })
  askAnew: boolean;

  @ApiProperty({ enum: CONSENT_WAYS, isArray: true, description: 'how the caller may give it now' })
  give: ConsentWay[];

  @ApiProperty({ description: 'the caller may keep a photograph or a recording with it, which it has not' })
  addFile: boolean;

  @ApiProperty({ enum: WITHDRAWAL_WAYS, isArray: true, description: 'how the caller may take it back now' })
  withdraw: WithdrawalWay[];
}

export class PersonConsentsDto {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ACTING_AS, description: 'as what the caller looks at it' })
  as: ActingAs;

  @ApiProperty({ enum: ['own', 'guardian', 'either'], description: 'whose word counts: under 14 the guardian’s' })
  wordOf: 'own' | 'guardian' | 'either';

  @ApiProperty({ type: [PurposeDto] })
  items: PurposeDto[];
}

/** Names beside a consent, and what is kept with it as far as the reader may open it. */
export interface ConsentNames {
  readonly file: PrivateFileKind | null;
  readonly givenBy: string | null;
  readonly witness: string | null;
}

export const WHOSE_WORD = { own: 'own', child: 'guardian', turning: 'either' } as const satisfies Record<
  WordOf,
  string
>;

export function stateOf(row: ConsentRow | undefined, now: Date): ConsentState {
  if (!row) return 'none';
  if (row.withdrawnAt) return 'withdrawn';
  return row.until >= now ? 'living' : 'run_out';
}

export const consentDto = (row: ConsentRow, { givenBy, witness, file }: ConsentNames): ConsentDto => ({
  ...{ id: row.id, as: row.givenAs, givenByName: givenBy, how: row.how, witnessName: witness },
  ...{ wordingVersion: row.wordingVersion, givenAt: row.givenAt, until: row.until },
  ...{ withdrawnAt: row.withdrawnAt, withdrawnHow: row.withdrawnHow, file },
});

export function purposeDto(
  purpose: AskedPurpose,
  row: ConsentRow | undefined,
  names: ConsentNames,
  { standing, wordOf, now }: { standing: Standing; wordOf: WordOf; now: Date },
): PurposeDto {
  const state = stateOf(row, now);
  const wordingVersion = currentWording(purpose).version;
  const lives = state === 'living' && row !== undefined;
  const askAnew = lives && (row.wordingVersion !== wordingVersion || isEnding(row.until, now));
  return {
    ...{ purpose, state, wordingVersion, askAnew },
    consent: row ? consentDto(row, names) : null,
    give: !lives || askAnew ? waysToGive(standing, purpose, wordOf) : [],
    addFile: lives && lacksFile(standing, row),
    withdraw: lives ? waysToWithdraw(standing, purpose) : [],
  };
}
