import { AGE_BAND_WORDS } from '@silin/shared';
import type { DoorHead, DoorParty } from '../api/door.api';

/** A party in a line: 王*英 等 3 人. */
export function partyName({ heads }: DoorParty): string {
  const first = heads[0]?.called ?? '';
  return heads.length > 1 ? `${first} 等 ${heads.length} 人` : first;
}

/** What tells people of one name apart: where they live, how old, with whom, the end of the phone number. */
export function partyNote({ buildingName, heads, phoneTail }: DoorParty): string {
  const others = heads.slice(1).map(({ called }) => called);
  const band = heads[0]?.ageBand;
  return [
    buildingName,
    band && AGE_BAND_WORDS[band],
    others.length > 0 && `同来 ${others.slice(0, 2).join('、')}${others.length > 2 ? '等' : ''}`,
    phoneTail && `尾号 ${phoneTail}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

export const headNote = ({ ageBand, takesSeat }: DoorHead): string =>
  [ageBand && AGE_BAND_WORDS[ageBand], !takesSeat && '不占座'].filter(Boolean).join(' · ');

/** What stands at a party that has no seat: which one in the line, and what may be given. */
export function withoutSeat(party: DoorParty, parties: readonly DoorParty[], free: number | null): string | undefined {
  if (party.state === 'confirmed') return undefined;
  const before = parties.filter(({ state, orderNo }) => state === 'waiting' && orderNo < party.orderNo).length;
  const line = party.state === 'waiting' ? `候补第 ${before + 1} 组` : '还没有报上';
  return free === null ? line : `${line} · 现场可放 ${free}`;
}
