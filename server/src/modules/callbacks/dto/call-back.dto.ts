import { ApiProperty } from '@nestjs/swagger';
import {
  CALL_BACK_GROUPS,
  CALL_BACK_RESULTS,
  CALL_BACK_SUBJECTS,
  type CallBackGroup,
  callBackLimits,
  callBackMachine,
  type CallBackResult,
  type CallBackState,
  type CallBackSubject,
} from '@silin/shared';
import { Flag, Instant, LongText, OneOf, Paged } from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import type { CallBack, CallBackTry } from '../data/call-back.entities.js';

const textOrNull = { type: String, nullable: true } as const;
const state = { enum: callBackMachine.states, enumName: 'CallBackState' };
const result = { enum: CALL_BACK_RESULTS, enumName: 'CallBackResult' };

/** How a call ended. */
export class CallBackHeardBody {
  @OneOf(CALL_BACK_RESULTS, { enumName: 'CallBackResult' })
  result: CallBackResult;

  @Flag({ optional: true, description: '那天有人来过吗' })
  came?: boolean;

  @Flag({ optional: true, description: '说好的事办了吗' })
  asAgreed?: boolean;

  @Flag({ optional: true, description: '有没有收钱、收礼' })
  askedForMoney?: boolean;

  @LongText(callBackLimits.noteMaxChars, {
    optional: true,
    min: callBackLimits.noteMinChars,
    description: 'what they said; required where it is not so, and told to the helper then',
  })
  note?: string;
}

/** Small: stored as the answer to a repeat. */
export class CallBackAnswer {
  @ApiProperty() id: string;
  @ApiProperty(state) state: CallBackState;
  @Instant({ nullable: true, description: 'when it is due again; null once it has ended' }) dueAt: string | null;
}

export class CallBackTryView {
  @Instant() at: string;
  @ApiProperty() callerName: string;
  @ApiProperty(result) result: CallBackResult;
  @ApiProperty(textOrNull) note: string | null;
}

/** A call-back as staff see it: no phone. */
export class CallBackCard {
  @ApiProperty() id: string;
  @ApiProperty(state) state: CallBackState;
  @ApiProperty({ enum: CALL_BACK_SUBJECTS, enumName: 'CallBackSubject' }) subjectKind: CallBackSubject;
  @ApiProperty({ description: 'the visit, or the wish' }) pageId: string;
  @ApiProperty({ description: 'what was done, in words' }) title: string;
  @ApiProperty({ ...textOrNull, description: 'the day of a visit' }) onDay: string | null;
  @ApiProperty() personId: string;
  @ApiProperty() personName: string;
  @ApiProperty() helperName: string;
  @ApiProperty({ description: 'tap, card, proxy, grid_worker' }) confirmedHow: string;
  @Instant() confirmedAt: string;
  @ApiProperty({ enum: CALL_BACK_GROUPS, enumName: 'CallBackGroup' }) drawnAs: CallBackGroup;
  @Instant({ description: 'waiting: when it is due; else when it ended' }) boardAt: string;
  @ApiProperty({ type: [CallBackTryView], description: 'the oldest first' }) tries: CallBackTryView[];
  @Instant({ nullable: true, description: 'until when somebody has it in hand' }) heldUntil: string | null;
}

export class CallBackPage extends Paged(CallBackCard) {}

export class CallBacksQuery extends PageQuery {
  @OneOf(callBackMachine.states)
  state: CallBackState;
}

/** The one the asker has in hand now. */
export class CallBackInHand {
  @ApiProperty({ type: CallBackCard, nullable: true, description: 'null where nothing is due that the asker may ask' })
  callBack: CallBackCard | null;
  @ApiProperty({ description: 'due altogether, counted to a hundred; others may have to ask some of them' })
  due: number;
}

/** Whom to ring. */
export class CallBackContact {
  @ApiProperty() name: string;
  @ApiProperty({ ...textOrNull, description: 'null: none is known' }) phone: string | null;
}

/** What a card says beside its row. */
export interface CallBackAbout {
  readonly title: string;
  readonly onDay: string | null;
  readonly personName: string;
  readonly helperName: string;
  readonly tries: readonly CallBackTry[];
  readonly nameOf: (memberId: string) => string;
}

export function callBackCard(row: CallBack, about: CallBackAbout): CallBackCard {
  const { id, subjectKind, pageId, personId, confirmedHow, drawnAs, boardAt, confirmedAt, heldUntil } = row;
  return {
    ...{ id, state: row.state, subjectKind, pageId, title: about.title, onDay: about.onDay },
    ...{ personId, personName: about.personName, helperName: about.helperName, confirmedHow, drawnAs },
    ...{ confirmedAt: confirmedAt.toISOString(), boardAt: boardAt.toISOString() },
    tries: about.tries.map(({ at, callerMemberId, result: ended, note }) => ({
      ...{ at: at.toISOString(), callerName: about.nameOf(callerMemberId), result: ended, note },
    })),
    heldUntil: heldUntil?.toISOString() ?? null,
  };
}

export const callBackAnswer = ({ id, state: now, boardAt }: CallBack): CallBackAnswer => ({
  ...{ id, state: now, dueAt: now === callBackMachine.initial ? boardAt.toISOString() : null },
});
