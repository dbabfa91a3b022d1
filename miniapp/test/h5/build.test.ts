import { describe, expect, it } from '@jest/globals';
import { BUILT_H5, BUILT_H5_DEMO, builtTexts } from '../support/h5.js';

/** Only the demo lets one choose a person; in what is published there must be no way to. */
const TRACES = ['/standin/', '您想以谁的身份', 'newcomer-', 'persona-'];

describe('the published H5 build', () => {
  const texts = builtTexts(BUILT_H5);

  it('has no trace of the persona picker', () => {
    const traces = texts.flatMap(({ file, text }) =>
      TRACES.filter((t) => text.includes(t)).map((t) => `${t} in ${file}`),
    );
    expect(traces).toEqual([]);
  });

  it('is looked through for the right words: the demo build holds every one', () => {
    const demo = builtTexts(BUILT_H5_DEMO);
    expect(TRACES.filter((t) => !demo.some(({ text }) => text.includes(t)))).toEqual([]);
  });

  it('is made of the product itself', () => {
    expect(texts.some(({ text }) => text.includes('用微信扫码登录'))).toBe(true);
  });

  it('speaks Chinese to the browser', () => {
    const page = texts.find(({ file }) => file === 'index.html');
    expect(page?.text).toContain('lang="zh-CN"');
  });

  it('loads nothing from a foreign host', () => {
    const loads = /(?:src|href)=["']?(https?:)?\/\/|url\(\s*["']?(https?:)?\/\/|@import\s+["'](https?:)?\/\//;
    expect(texts.filter(({ text }) => loads.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
