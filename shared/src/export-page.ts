import { contexts } from './contexts.js';
import { chinaDate, formatTime } from './kernel/china-time.js';
import type { ContextDeclarations } from './kernel/define-context.js';
import type { MyDataWords } from './kernel/define-my-data.js';

/** What a key is called in every context that does not call it otherwise. */
const NAMES: Readonly<Record<string, string>> = { exportedAt: '取出时间', createdAt: '时间', state: '状态' };
const byPart = wordsByPart(contexts);

function wordsByPart(declared: readonly ContextDeclarations[]): ReadonlyMap<string, MyDataWords> {
  return new Map(declared.flatMap(({ myData }) => (myData ? [[myData.part, myData]] : [])));
}

/** A part of a context that declares nothing is named by its keys; `unnamedIn` finds it. */
const wordsOf = (part: string): MyDataWords => byPart.get(part) ?? { part, heading: part, names: {} };
const nameOf = (words: MyDataWords, key: string): string | undefined => words.names[key] ?? NAMES[key];

/** Names of rows for the machine; they stand in the JSON. */
const HIDDEN = /^(id|.*Id)$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);

function valueWords(words: MyDataWords, key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  if (INSTANT.test(text)) return `${chinaDate(text)} ${formatTime(text)}`;
  return words.values?.[key]?.[text] ?? text;
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function entry(words: MyDataWords, key: string, value: unknown, depth: number): string {
  const name = escaped(nameOf(words, key) ?? key);
  const isList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  if (isList) return line(name, value.map((item) => valueWords(words, key, item)).join('、'));
  if (words.summed?.includes(key)) {
    return line(name, String(Object.values(value as object).reduce((sum, n) => sum + Number(n), 0)));
  }
  if (typeof value !== 'object' || value === null) return line(name, valueWords(words, key, value));
  return section(words, name, value, depth);
}

function section(words: MyDataWords, heading: string, value: object, depth: number): string {
  const head = `<h${depth}>${heading}</h${depth}>`;
  if (!Array.isArray(value)) return head + (fields(words, value, depth + 1) || '<p>没有</p>');
  return head + value.map((item: object) => `<section>${fields(words, item, depth + 1)}</section>`).join('');
}

const line = (name: string, words: string): string => `<p><b>${name}</b>${escaped(words)}</p>`;

const fields = (words: MyDataWords, record: object, depth: number): string =>
  Object.entries(record)
    .filter(([key, value]) => !HIDDEN.test(key) && !isNothing(value))
    .map(([key, value]) => entry(words, key, value, Math.min(depth, 6)))
    .join('\n');

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:16px/1.6 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#2b2622}
h1{font-size:1.6rem}h2{margin-top:2rem;border-bottom:2px solid #cdbfae}h3,h4{margin-bottom:.3rem}p{margin:.2rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
b{display:inline-block;min-width:9em;color:#6b625a;font-weight:400}section{margin:.6rem 0;padding:.6rem .8rem;border:1px solid #e9e1d6;border-radius:.5rem;break-inside:avoid}`;

/** "My data" as a page to read and print: every part of every context under a Chinese heading; nothing is loaded from elsewhere. */
export function exportPage(data: Readonly<Record<string, unknown>>): string {
  const { exportedAt, ...parts } = data;
  const sections = Object.entries(parts).map(([part, value]) => {
    const words = wordsOf(part);
    const heading = escaped(words.heading);
    return isNothing(value) ? `<h2>${heading}</h2><p>没有</p>` : section(words, heading, value as object, 2);
  });
  const at = isNothing(exportedAt)
    ? ''
    : line('取出时间', `${chinaDate(String(exportedAt))} ${formatTime(String(exportedAt))}`);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>四邻：我的数据</title><style>${STYLE}</style>
<h1>四邻：我的数据</h1>${at}
${sections.join('\n')}
</html>`;
}

/** Parts, keys and words of tables that no context has Chinese for; a test keeps it empty. */
export function unnamedIn({ exportedAt: _, ...parts }: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(parts).flatMap(([part, value]) =>
    byPart.has(part) ? unnamed(wordsOf(part), part, value) : [part],
  );
}

function unnamed(words: MyDataWords, key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => unnamed(words, key, item));
  if (typeof value !== 'object' || value === null) {
    const table = words.values?.[key];
    return table && !isNothing(value) && !(String(value) in table) ? [`${key}=${String(value)}`] : [];
  }
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(HIDDEN.test(name) || nameOf(words, name) ? [] : [name]),
    ...(words.summed?.includes(name) ? [] : unnamed(words, name, inner)),
  ]);
}
