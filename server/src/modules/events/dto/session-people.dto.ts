import { ApiProperty } from '@nestjs/swagger';
import {
  ATTENDANCES,
  type Attendance,
  CANCELLED_BY,
  type CancelledBy,
  COMING_ANSWERS,
  type ComingAnswer,
  CONFIRMED_HOW,
  type ConfirmedHow,
  MADE_HOW,
  type MadeHow,
  registrationMachine,
  type RegistrationState,
  type SeatPool,
} from '@silin/shared';
import { Instant, OneOf, Paged, Text } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { Registration, RegistrationPerson } from '../data/registration.entities.js';
import { HeadView } from './registration.dto.js';
import { numberOrNull, registrationState, seatPool, textOrNull, wordOrNull } from './properties.js';

export class SessionPeopleQuery extends PageQuery {
  @OneOf(registrationMachine.states, { optional: true })
  state?: RegistrationState;
}

/** A question, not an address: names do not belong in addresses. */
export class FindPartyBody {
  @Text(20, { description: 'a name, a building, or the last four digits of the phone' })
  q: string;
}

export class PartyAnswerView {
  @ApiProperty() question: string;
  @ApiProperty({ description: '0: of the party' }) head: number;
  @ApiProperty() answer: string;
}

/** One party as organisers see it. Phones are shown by the call list alone. */
export class PartyRow {
  @ApiProperty() id: string;
  @ApiProperty(registrationState) state: RegistrationState;
  @ApiProperty(seatPool) pool: SeatPool;
  @ApiProperty() orderNo: number;
  @ApiProperty() seats: number;
  @ApiProperty() heads: number;
  @ApiProperty({ type: [HeadView] }) party: HeadView[];
  @ApiProperty(textOrNull) buildingName: string | null;
  @ApiProperty({ enum: MADE_HOW, enumName: 'MadeHow' }) madeHow: MadeHow;
  @ApiProperty(textOrNull) madeBy: string | null;
  @Instant() madeAt: string;
  @Instant({ nullable: true }) confirmedAt: string | null;
  @ApiProperty(wordOrNull(CONFIRMED_HOW)) confirmedHow: ConfirmedHow | null;
  @Instant({ nullable: true }) cancelledAt: string | null;
  @ApiProperty(wordOrNull(CANCELLED_BY)) cancelledBy: CancelledBy | null;
  @ApiProperty(textOrNull) cancelReason: string | null;
  @ApiProperty({ enum: COMING_ANSWERS, enumName: 'ComingAnswer' }) coming: ComingAnswer;
  @ApiProperty({ description: 'stands on the call list' }) toCall: boolean;
  @ApiProperty(numberOrNull) ahead: number | null;
  @ApiProperty({ enum: ATTENDANCES, enumName: 'Attendance' }) attendance: Attendance;
  @ApiProperty(textOrNull) note: string | null;
  @ApiProperty({ type: [PartyAnswerView] }) answers: PartyAnswerView[];
}

export class PartyPage extends Paged(PartyRow) {}

export class FoundParties {
  @ApiProperty({ type: [PartyRow] }) items: PartyRow[];
}

/** Somebody who has to be told by a human. The look at the phone is recorded. */
export class CallRow {
  @ApiProperty() registrationId: string;
  @ApiProperty() name: string;
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty({ enum: ['promoted', 'changed', 'cancelled', 'drawn'], enumName: 'CallWhy' })
  why: 'promoted' | 'changed' | 'cancelled' | 'drawn';
  @ApiProperty() seats: number;
  @Instant() since: string;
  @ApiProperty({ enum: COMING_ANSWERS, enumName: 'ComingAnswer' }) coming: ComingAnswer;
  @Instant({ nullable: true }) toldAt: string | null;
}

export class CallList {
  @ApiProperty({ type: [CallRow] }) items: CallRow[];
  @ApiProperty({ description: 'reached by message: read it' }) reached: number;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

type BesideParty = Pick<PartyRow, 'buildingName' | 'madeBy' | 'toCall' | 'ahead' | 'attendance' | 'answers'>;

export const partyRow = (
  row: Registration,
  heads: readonly RegistrationPerson[],
  people: ReadonlyMap<string, { readonly name: string }>,
  beside: BesideParty,
): PartyRow => ({
  ...{ id: row.id, state: row.state, pool: row.pool, orderNo: row.orderNo, seats: row.seats, heads: row.heads },
  party: heads.map(({ id, personId, called, ageBand, takesSeat, seatCode, present }) => ({
    ...{ id, ageBand, takesSeat, seatCode, present },
    called: (personId && people.get(personId)?.name) || (called ?? ''),
  })),
  ...{ madeHow: row.madeHow, madeAt: row.madeAt.toISOString(), confirmedAt: iso(row.confirmedAt) },
  ...{ confirmedHow: row.confirmedHow, cancelledAt: iso(row.cancelledAt), cancelledBy: row.cancelledBy },
  ...{ cancelReason: row.cancelReason, coming: row.coming, note: row.note },
  ...beside,
});

export const callRow = (
  row: Registration,
  { name, phone }: { readonly name: string; readonly phone: string | null },
  since: Date | undefined,
): CallRow => ({
  ...{ registrationId: row.id, name, phone, why: row.tellWhy ?? 'changed', seats: row.seats, coming: row.coming },
  since: (since ?? row.tellDueAt ?? row.madeAt).toISOString(),
  toldAt: iso(row.toldAt),
});
