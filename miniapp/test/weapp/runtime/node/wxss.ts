import path from 'node:path';
import postcss, { type Rule } from 'postcss';
import { toCss } from '../units.js';

const NATIVE_TAGS = [
  'view text image button form scroll-view swiper swiper-item picker picker-view picker-view-column switch slider',
  'checkbox checkbox-group radio radio-group label rich-text navigator progress icon cover-view cover-image root-portal',
]
  .join(' ')
  .split(' ');
const TAG_SELECTOR = new RegExp(`(^|[\\s>+~,(])(${NATIVE_TAGS.join('|')})(?![\\w-])`, 'g');

export interface ConvertedStyle {
  css: string;
  /** Why WeChat would refuse or ignore a part of the sheet. */
  refusals: string[];
}

/**
 * Turns one WXSS file (with what it imports) into CSS for the runtime's DOM, where a `<view>` is a `<wx-view>`.
 * @param read gives the text of a file of the package, or undefined
 */
export function convertWxss(file: string, read: (file: string) => string | undefined): ConvertedStyle {
  const refusals: string[] = [];
  const inline = (name: string, seen: string[]): postcss.Root => {
    const text = read(name);
    if (text === undefined) {
      refusals.push(`${file}: @import of a file that does not exist: ${name}`);
      return postcss.root();
    }
    const root = postcss.parse(text, { from: name });
    root.walkAtRules('import', (rule) => {
      const target = rule.params.replace(/^url\(|\)$|["']/g, '').trim();
      const next = target.startsWith('/') ? target.slice(1) : path.posix.join(path.posix.dirname(name), target);
      if (seen.includes(next)) rule.remove();
      else rule.replaceWith(inline(next, [...seen, next]).nodes);
    });
    return root;
  };
  const root = inline(file, [file]);
  root.walkRules((rule: Rule) => {
    const inKeyframes = rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name);
    if (!inKeyframes) rule.selector = rule.selector.replace(TAG_SELECTOR, '$1wx-$2');
  });
  root.walkDecls((decl) => {
    const local = /url\(\s*["']?(?!data:|https?:|#)([^"')]+)/.exec(decl.value);
    if (local) refusals.push(`${file}: WXSS cannot load a local picture (${local[1]}); inline it or use <image>`);
  });
  return { css: toCss(root.toString()), refusals };
}
