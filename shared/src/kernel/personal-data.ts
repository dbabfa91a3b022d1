import { DASHES } from './text.js';

/** What a public text must not hold. Used by the form while typing, by the server before it stores, and by the desk. */
export const PERSONAL_DATA_KINDS = ['phone', 'identity-card', 'door-number', 'wechat', 'email', 'plate'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A place in a text that looks like personal data. `start` and `end` are UTF-16 offsets of that text, `end` exclusive. */
export interface PersonalDataFinding {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** A text in the form the patterns know, with the place in the original of each of its UTF-16 units. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * `pattern` begins with a group for what stands before the finding: iOS before 16.4 knows no lookbehind, and one such
 * pattern would keep the whole mini-program from starting there. `accept` sees the finding and the text before it.
 */
interface Rule {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  /** Chinese digits count as digits: 幺三八…. */
  readonly spoken?: boolean;
  readonly accept?: (found: string, before: string) => boolean;
}

const GAP = '[ .,，、。_/\\-]{0,3}';
const CHINESE = '〇零一二三四五六七八九十百两';
const NUMERAL = `[0-9${CHINESE}]`;
const HOUSE = `${NUMERAL}{1,4} ?(?:号楼|号院|号|栋|幢|座|#楼|#)[ \\-]*`;
const DOOR = `(?:[0-9]{3,4}(?!\\d)(?: ?[室号户])?|[0-9]{1,2} ?[室号楼层]|[${CHINESE}]{3,6}(?: ?[室号户])?|[${CHINESE}]{1,3} ?[室号楼层])`;
/** Counting words: 3号楼 200 户 is no door. */
const NOT_COUNTED = '(?! ?[\\d年月元块人户斤个次平米位家份台瓦度点分:%])';

const RULES: readonly Rule[] = [
  // Card numbers before phones: they contain eleven digits in a row.
  { kind: 'identity-card', pattern: digits('[1-9]', 16, '[\\dx]', '[\\dx]'), spoken: true, accept: isCard18 },
  { kind: 'identity-card', pattern: digits('[1-9]', 14), spoken: true, accept: isCard15 },
  {
    kind: 'phone',
    pattern: new RegExp(`(^|\\D)\\(?(?:(?:\\+|00)?86\\)?${GAP})?1${GAP}[3-9](?:${GAP}\\d){9}(?!\\d)`, 'g'),
    spoken: true,
    accept: isWrittenAsOneNumber,
  },
  {
    kind: 'phone',
    pattern: /(^|\D)\(?(?:(?:\+|00)?86[ \-]?)?0(?:10|2\d|[3-9]\d\d)\)?[ .\-]{0,3}[2-8]\d{2,3}[ .\-]?\d{4}(?!\d)/g,
    spoken: true,
  },
  { kind: 'phone', pattern: /()(?:电话|座机|热线|致电|拨打)(?:号码)?[是为:]? ?[2-8]\d{6,7}(?!\d)/g, spoken: true },
  { kind: 'email', pattern: /(^|[^a-z0-9._%+-])[a-z0-9._%+-]{1,64} ?@ ?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/g },
  {
    kind: 'wechat',
    pattern:
      /(^|[^a-z])(?:(?:微|薇|威|维|v) ?信|vx|wx|wechat|weixin|加[v薇])(?:号码|号|id)?[ :是为=]{0,3}[a-z][a-z0-9_-]{5,19}(?![a-z0-9_-])/g,
    accept: (found) => /[\d_-]/.test(found) || /[号:是为=]|id/.test(found),
  },
  { kind: 'wechat', pattern: /(^|[^a-z])(?:qq|扣扣)(?:号码|号)?[ :是为=]{0,3}[1-9]\d{4,10}(?!\d)/g },
  {
    kind: 'plate',
    pattern:
      /()[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[a-z][ .\-]?[a-z0-9]{5,6}(?![a-z0-9])/g,
    accept: (found) => /\d/.test(found),
  },
  { kind: 'door-number', pattern: new RegExp(`()(?:${HOUSE})?${NUMERAL}{1,3} ?单元[ \\-]*${DOOR}`, 'g') },
  {
    kind: 'door-number',
    pattern: new RegExp(`()${HOUSE}(?:[0-9]{1,2}-)?(?:[0-9]{3,4}|[${CHINESE}]{3,4})(?: ?室|${NOT_COUNTED})`, 'g'),
    accept: (found) => !/^[^ \-]*号[0-9]{4}$/.test(found),
  },
  {
    kind: 'door-number',
    pattern: /(^|[^\d-])[1-9]\d{0,2}[-#][1-9]\d?-[1-9]\d{2,3}(?![\d-])/g,
    accept: (found) => !/-\d{2}-(?:19|20)\d\d$/.test(found),
  },
  {
    kind: 'door-number',
    pattern: new RegExp(`(^|\\D)(?:[0-9]{3,4}|[${CHINESE}]{3,5}) ?室`, 'g'),
    accept: (_, before) => !PUBLIC_PLACE.test(before),
  },
];

/** Rooms of the community are no homes: 活动室103室, 服务中心二楼203室. */
const PUBLIC_PLACE = new RegExp(
  '(?:(?:活动|会议|办公|阅览|图书|调解|接待|值班|警务|教|卫生|诊)室|中心|居委会?|街道办|党群|服务[站点]|活动站|学校|医院|物业|大厅|社区)' +
    `(?:的| )?(?:${NUMERAL}{1,2}[楼层] ?)?$`,
);

/** Finds what names a person or a home in a text; sorted by place, never overlapping. */
export function findPersonalData(text: string): PersonalDataFinding[] {
  const plain = fold(text);
  const spoken = plain.text.replace(/[幺零〇一二三四五六七八九]/g, (digit) => SPOKEN[digit] ?? digit);
  const found: PersonalDataFinding[] = [];
  for (const rule of RULES) {
    for (const [from, to] of matches(rule, rule.spoken ? spoken : plain.text)) {
      const start = plain.starts[from] ?? 0;
      const end = plain.ends[to - 1] ?? text.length;
      if (!found.some((f) => start < f.end && f.start < end)) found.push({ kind: rule.kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const SPOKEN: Record<string, string> = {
  幺: '1',
  零: '0',
  〇: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** Places where a rule holds; after a place it does not accept, the search goes on one character later. */
function* matches({ pattern, accept }: Rule, text: string): Generator<readonly [number, number]> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index + (match[1] ?? '').length;
    const end = match.index + match[0].length;
    if (!accept || accept(text.slice(start, end), text.slice(Math.max(0, start - 20), start))) yield [start, end];
    else pattern.lastIndex = match.index + Math.max(1, (match[1] ?? '').length);
  }
}

/** One width, one dash, small letters, no marks and nothing invisible; every unit remembers where it came from. */
function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    for (const unit of plainForm(char)) {
      folded += unit;
      for (let i = 0; i < unit.length; i += 1) {
        starts.push(at);
        ends.push(at + char.length);
      }
    }
    at += char.length;
  }
  return { text: folded, starts, ends };
}

function plainForm(char: string): string {
  if (char >= '!' && char <= '~') return char.toLowerCase();
  if (/\s|\u2800/.test(char)) return ' ';
  return char
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(DASHES, '-')
    .replace(/[·・•‧∙⋅●*]/g, '.')
    .toLowerCase();
}

/** `first`, then `more` digits, each after a gap or none; `last` may be another kind of sign. */
function digits(first: string, more: number, last = '\\d', notAfter = '\\d'): RegExp {
  return new RegExp(
    `(^|\\D)${first}(?:${GAP}\\d){${more - (last === '\\d' ? 1 : 0)}}${GAP}${last}(?!${notAfter})`,
    'g',
  );
}

const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const CARD_18 = new RegExp(`^${PROVINCE}\\d{4}(?:19|20)\\d{2}${DAY}\\d{3}[\\dx]$`);
const CARD_15 = new RegExp(`^${PROVINCE}\\d{4}\\d{2}${DAY}\\d{3}$`);

function isCard18(found: string): boolean {
  return CARD_18.test(found.replace(/[^\dx]/g, ''));
}

function isCard15(found: string): boolean {
  return CARD_15.test(found.replace(/\D/g, ''));
}

/** Eleven digits in at most six pieces, or each by itself; a row of measures (15.5 16.5 17.5 18) has more pieces. */
function isWrittenAsOneNumber(found: string): boolean {
  const pieces = found.replace(/^\(?(?:(?:\+|00)?86\)?[^\d]*)?(?=1)/, '').split(/\D+/);
  return pieces.length <= 6 || pieces.every((piece) => piece.length === 1);
}
