import type { MarkAct, MarkWay } from '@silin/shared';
import { newId } from '@/platform/new-id';
import type { AnswerAtDoor, DoorMark, WalkIn } from '../api/door.api';
import type { DoorAct } from './book';

const DAY_MS = 86_400_000;

/** A mark as the page wants it: a head of the list, or a code. */
export interface WantedMark {
  readonly act: MarkAct;
  readonly how: MarkWay;
  readonly headId?: string;
  readonly code?: string;
  readonly undoReason?: string;
}

/** Somebody, or a group, without a seat: with whom they came, and what they answered. */
export interface WantedWalkIn {
  readonly people: number;
  readonly withRegistrationId?: string | undefined;
  readonly answers: readonly AnswerAtDoor[];
}

/** How this phone stands when something is noted down: whether a network answers, and server minus its clock. */
export interface PhoneNow {
  readonly offline: boolean;
  readonly offsetMs: number;
}

/** What both kinds of entries say of themselves; a clock wrong by more than a day says a day. */
const noted = ({ offline, offsetMs }: PhoneNow) => ({
  ...{ nonce: newId(), offline, deviceAt: new Date().toISOString() },
  deviceOffsetMs: Math.max(-DAY_MS, Math.min(DAY_MS, Math.round(offsetMs))),
});

export const markOf = ({ act, how, headId, code, undoReason }: WantedMark, phone: PhoneNow): DoorMark => ({
  ...noted(phone),
  ...{ act, how },
  ...(headId ? { headId } : {}),
  ...(code ? { code } : {}),
  ...(undoReason ? { undoReason } : {}),
});

export const walkInOf = ({ people, withRegistrationId, answers }: WantedWalkIn, phone: PhoneNow): WalkIn => ({
  ...noted(phone),
  people,
  ...(withRegistrationId ? { withRegistrationId } : {}),
  ...(answers.length > 0 ? { answers: [...answers] } : {}),
});

/** A line of what was done on this phone. */
export const actOf = (label: string, done: Pick<DoorAct, 'headIds' | 'nonces'>): DoorAct => ({
  ...{ id: newId(), label, at: Date.now() },
  ...done,
});
