import type { DoorHead, DoorParty } from '../api/door.api';

const PHONE_TAIL = /^\d{4}$/;
const SHOWN_MAX = 30;

/** Parties with a member, a building or last four digits like what was typed; who is still awaited first. */
export function findParties(
  parties: readonly DoorParty[],
  typed: string,
  isIn: (head: DoorHead) => boolean,
): DoorParty[] {
  const words = typed.normalize('NFKC').trim().toLowerCase();
  if (!words) return [];
  const found = parties.filter((party) => matches(party, words));
  const awaited = (party: DoorParty): number => (party.heads.every(isIn) ? 1 : 0);
  return found.sort((one, other) => awaited(one) - awaited(other) || one.orderNo - other.orderNo).slice(0, SHOWN_MAX);
}

function matches({ heads, buildingName, phoneTail }: DoorParty, words: string): boolean {
  if (PHONE_TAIL.test(words) && phoneTail === words) return true;
  const place = buildingName?.normalize('NFKC').toLowerCase();
  if (place && (place.startsWith(words) || place.replace(/\D/g, '') === words.replace(/[号楼栋幢#]/g, ''))) return true;
  return heads.some(({ called }) => isLike(called, words));
}

/** 王*英 is found by 王, 王秀英, 王*英 and 秀英: a covered sign may be any, and one that is shown must be the same. */
export function isLike(called: string, words: string): boolean {
  const name = [...called.normalize('NFKC').toLowerCase()];
  const asked = [...words];
  return name.some((_, from) => {
    const part = name.slice(from, from + asked.length);
    const fits = part.length === asked.length && part.every((sign, at) => sign === '*' || sign === asked[at]);
    return fits && part.some((sign, at) => sign !== '*' && sign === asked[at]);
  });
}
