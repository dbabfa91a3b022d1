const SHOWN_CHARS = 3;

/** 三号楼********: enough to know it is there. */
export function maskAddress(address: string): string {
  const chars = [...address];
  return chars.slice(0, SHOWN_CHARS).join('') + '*'.repeat(Math.max(0, chars.length - SHOWN_CHARS));
}
