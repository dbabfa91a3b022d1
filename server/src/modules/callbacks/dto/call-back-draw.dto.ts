import { ApiProperty } from '@nestjs/swagger';
import { calledBack, chinaDate, drawToken } from '@silin/shared';
import { Instant, Paged } from '../../../platform/http/fields.js';
import type { CallBackDraw, CallBackFrame } from '../data/call-back.entities.js';

const numberOrNull = { type: 'integer', nullable: true } as const;
const textOrNull = { type: String, nullable: true } as const;

/** One day's draw, for members. */
export class CallBackDrawCard {
  @ApiProperty() id: string;
  @ApiProperty({ example: '2026-11-25', description: 'the day whose confirmations are drawn' }) day: string;
  @ApiProperty({ description: 'SHA-256 of the secret' }) commitment: string;
  @Instant() committedAt: string;
  @ApiProperty({ description: 'before the day began' }) committedInTime: boolean;
  @Instant({ nullable: true, description: 'null until it was held' }) drawnAt: string | null;
  @ApiProperty({ ...numberOrNull, description: 'confirmations of the day' }) frameSize: number | null;
  @ApiProperty({ ...numberOrNull, description: 'confirmed, but of people who want no such calls or are gone' })
  leftOut: number | null;
  @ApiProperty({ ...numberOrNull, description: 'how many of them are called' }) called: number | null;
}

export class CallBackDrawPage extends Paged(CallBackDrawCard) {}

/** What of a draw is about the reader. */
export class OwnCallBackToken {
  @ApiProperty() token: string;
  @ApiProperty() called: boolean;
}

/** All that is needed to recompute it; it names nobody. */
export class CallBackDrawRecord extends CallBackDrawCard {
  @ApiProperty({ ...textOrNull, description: 'what fixes the list' }) frameHash: string | null;
  @ApiProperty({ ...textOrNull, description: 'only once drawn' }) secret: string | null;
  @ApiProperty({ type: [String], description: 'a token per confirmation, in the order of their bytes' })
  frame: string[];
  @ApiProperty({ type: [String], description: 'each helper’s first of the quarter: all are called' }) first: string[];
  @ApiProperty({
    type: [String],
    description: 'the ordinary ones: one of ten is called; of those between, one of four',
  })
  last: string[];
  @ApiProperty({ type: [String], description: 'the tokens in drawn order' }) order: string[];
  @ApiProperty({ type: [OwnCallBackToken], description: 'confirmations by or for the reader' })
  mine: OwnCallBackToken[];
}

export const callBackDrawCard = (draw: Omit<CallBackDraw, 'communityId' | 'secret' | 'record'>): CallBackDrawCard => ({
  ...{ id: draw.id, day: chinaDate(draw.fromAt), commitment: draw.commitment },
  ...{ committedAt: draw.committedAt.toISOString(), committedInTime: draw.committedAt < draw.fromAt },
  ...{ drawnAt: draw.drawnAt?.toISOString() ?? null, frameSize: draw.frameSize, leftOut: draw.leftOut },
  called: draw.called,
});

/** The secret and the list only once it was held. */
export function callBackDrawRecord(draw: CallBackDraw, own: readonly CallBackFrame[]): CallBackDrawRecord {
  const { record } = draw;
  const called = new Set(record ? calledBack(record) : []);
  const tokens = record?.secretHex ? own.map(({ opaqueId }) => drawToken(record.secretHex ?? '', opaqueId)) : [];
  return {
    ...callBackDrawCard(draw),
    ...{ frameHash: record?.frameHash ?? null, secret: record?.secretHex ?? null },
    ...{ frame: [...(record?.frame ?? [])], first: [...(record?.first ?? [])], last: [...(record?.last ?? [])] },
    ...{ order: [...(record?.result ?? [])], mine: tokens.map((token) => ({ token, called: called.has(token) })) },
  };
}
