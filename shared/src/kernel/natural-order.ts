const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const PIECES = /[0-9]+|[〇零一二两三四五六七八九十百千]+|[^0-9〇零一二两三四五六七八九十百千]+/gu;

/** 十二 → 12, 一百零三 → 103, 一〇三 → 103. */
function valueOf(numeral: string): number {
  if (/^[0-9]+$/.test(numeral)) return Number(numeral);
  if (![...numeral].some((sign) => sign in TENS)) return Number([...numeral].map((sign) => DIGITS[sign]).join(''));
  let total = 0;
  let digit: number | undefined;
  for (const sign of numeral) {
    if (sign in TENS) {
      total += (digit ?? 1) * TENS[sign]!;
      digit = undefined;
    } else digit = DIGITS[sign]!;
  }
  return total + (digit ?? 0);
}

/**
 * The order in which people read names with numbers: 2号楼 before 10号楼, 一网格, 二网格, 三网格, 十一网格. Wide signs count as
 * narrow ones. A total order: two names are equal only when they are the same text.
 */
export function compareNatural(a: string, b: string): number {
  const left = a.normalize('NFKC').match(PIECES) ?? [];
  const right = b.normalize('NFKC').match(PIECES) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [l, r] = [left[i]!, right[i]!];
    const [x, y] = [numberIn(l), numberIn(r)];
    if (x !== undefined && y !== undefined) {
      if (x !== y) return x - y;
    } else if (x !== undefined || y !== undefined) return x !== undefined ? -1 : 1;
    else if (l !== r) return l < r ? -1 : 1;
  }
  if (left.length !== right.length) return left.length - right.length;
  return a === b ? 0 : a < b ? -1 : 1;
}

const numberIn = (piece: string): number | undefined =>
  /^[0-9〇零一二两三四五六七八九十百千]/u.test(piece) ? valueOf(piece) : undefined;

/** For `sort` over things with a name. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  compareNatural(a.name, b.name);
