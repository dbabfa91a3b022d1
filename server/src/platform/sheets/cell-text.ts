/** What a cell of a spreadsheet holds at most. */
export const CELL_TEXT_MAX_CHARS = 32_000;

/** What a spreadsheet program takes for the beginning of a formula, in a sheet or in a CSV file saved from it; the wide forms too. */
const FORMULA_BEGINS = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
/** What XML cannot hold. */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * People's words as a cell gives them out: always a text, never a formula. What begins like one gets an apostrophe before it,
 * which stays in the cell, so that it is a text also after somebody saves the sheet as CSV and opens that.
 */
export function cellText(words: string): string {
  const text = words.replace(NOT_XML, '').slice(0, CELL_TEXT_MAX_CHARS);
  return FORMULA_BEGINS.test(text) ? `'${text}` : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text within XML. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** A text within a sheet: spreadsheet programs read `_x003D_` as the sign of this number, so the underscore before it is written as one. */
export const escapeCell = (text: string): string =>
  escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')).replace(/\r/g, '&#13;');
