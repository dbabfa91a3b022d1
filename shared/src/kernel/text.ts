/**
 * Text as people write it and as the house keeps it (ADR 0012): one cleaning, one measure, one identity, for the form, the
 * server and the column. `Intl.Segmenter` is missing in WeChat on older phones, so the few rules needed are here.
 */

/** So many code points of one visible character count once; a longer one (a family emoji) counts again for each started four. */
export const CODE_POINTS_PER_CHAR = 4;

/** Code points a column must hold for texts of at most `maxChars` characters. */
export const columnChars = (maxChars: number): number => maxChars * CODE_POINTS_PER_CHAR;

const ZERO_WIDTH_JOINER = '\u200D';
const BLACK_FLAG = '\u{1F3F4}';
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
const VARIATION_SELECTOR = /[\u180B-\u180D\u180F\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
const TAG = /[\u{E0020}-\u{E007F}]/u;
/** Unassigned code points too: an old phone does not know the newest emoji. */
const JOINABLE = /[\p{S}\p{Cn}]/u;
const NOT_TEXT = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFC]/gu;
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;
const VISIBLE = /[^\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\s]/u;
const EXTENDS = /[\p{M}\u200C\u200D\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]/u;
const REGIONAL = /[\u{1F1E6}-\u{1F1FF}]/u;
export const DASHES = /[\u2010-\u2015\u2043\u207B\u208B\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g;
const BRAILLE_BLANK = /\u2800/g;

/** Prose of several lines as it is kept: NFC, line feeds, at most one empty line in a row, nothing invisible; '' when nothing can be seen. */
export function cleanText(raw: string): string {
  const lines = onlyText(raw)
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return visibleOrEmpty(lines);
}

/** One line as it is kept: like `cleanText`, with every run of blanks and line ends as one space. */
export const cleanLine = (raw: string): string => visibleOrEmpty(onlyText(raw).replace(/\s+/g, ' '));

/** A name that is told apart from others (building, grid): shown as it was written; `nameKey` is its identity. */
export const cleanName = (raw: string): string => cleanLine(raw);

/** Code points of the longest identity. Compatibility forms may be many times as long as the name; what is beyond is not compared. */
export const NAME_KEY_CODE_POINTS = 360;

/** What makes two names the same: one width, one kind of dash, no blanks, joiners, selectors or case. Compared byte by byte. */
export function nameKey(raw: string): string {
  const key = cleanLine(raw)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(DASHES, '-')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/g, '');
  return [...key].slice(0, NAME_KEY_CODE_POINTS).join('');
}

/** How long a text is: what people see as one character counts once, unless it hides more than four code points. */
export function textLength(text: string): number {
  let length = 0;
  for (const cluster of clusters(text)) length += weight(cluster.size);
  return length;
}

/** The beginning of a text that is at most `maxChars` long; a visible character is never cut apart. */
export function cutText(text: string, maxChars: number): string {
  let length = 0;
  let end = 0;
  for (const cluster of clusters(text)) {
    length += weight(cluster.size);
    if (length > maxChars) break;
    end = cluster.end;
  }
  return text.slice(0, end);
}

const weight = (codePoints: number): number => Math.ceil(codePoints / CODE_POINTS_PER_CHAR);

/** Visible characters: their number of code points and where they end (UTF-16). */
function* clusters(text: string): Generator<{ size: number; end: number }> {
  let size = 0;
  let end = 0;
  let before = '';
  let flags = 0;
  for (const char of text) {
    const pairs = REGIONAL.test(char) && flags % 2 === 1;
    if (size > 0 && !EXTENDS.test(char) && before !== ZERO_WIDTH_JOINER && !pairs) {
      yield { size, end };
      size = 0;
    }
    flags = REGIONAL.test(char) ? flags + 1 : 0;
    size += 1;
    end += char.length;
    before = char;
  }
  if (size > 0) yield { size, end };
}

/** Without controls, halves of characters, direction overrides and signs nobody sees, in NFC. */
function onlyText(raw: string): string {
  const text = raw
    .replace(LINE_ENDS, '\n')
    .replace(NOT_TEXT, (char) => (char === '\n' ? char : char === '\t' ? ' ' : ''))
    .replace(BRAILLE_BLANK, ' ');
  return (IGNORABLE.test(text) ? withoutIgnorable([...text]) : text).normalize('NFC');
}

/** Keeps joiners, selectors and tags only where an emoji or an ideograph needs them. */
function withoutIgnorable(chars: readonly string[]): string {
  const kept: string[] = [];
  chars.forEach((char, at) => {
    const before = kept[kept.length - 1] ?? '';
    if (!IGNORABLE.test(char) || isNeeded(char, before, chars[at + 1] ?? '')) kept.push(char);
  });
  return kept.join('');
}

function isNeeded(char: string, before: string, after: string): boolean {
  if (char === ZERO_WIDTH_JOINER) {
    return JOINABLE.test(after) && (JOINABLE.test(before) || VARIATION_SELECTOR.test(before) || TAG.test(before));
  }
  if (VARIATION_SELECTOR.test(char)) return VISIBLE.test(before);
  return TAG.test(char) && (before === BLACK_FLAG || TAG.test(before));
}

const visibleOrEmpty = (text: string): string => (VISIBLE.test(text) ? text.trim() : '');
