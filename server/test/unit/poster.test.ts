import jsQRModule from 'jsqr';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { qrPng } from '../../src/platform/codes/qr-code.js';
import { type PosterContent, posterPdf, posterPng } from '../../src/platform/poster/poster.js';
import { widthOfWords, wordsAsOutlines } from '../../src/platform/poster/words-as-outlines.js';
import { paperText } from '../support/paper-text.js';

const jsQR = jsQRModule as unknown as typeof jsQRModule.default;

const content: PosterContent = {
  ...{ communityName: '电厂社区', tag: '文化活动 · 戏曲', title: '戏韵文化润人心', summary: '请来蒲剧团的老师。' },
  facts: [
    { label: '时间', words: '11月28日 周六 9:00 至 11:00' },
    { label: '地点', words: '社区广场' },
  ],
  ...{ picture: null, code: null, codeWords: '微信扫一扫，看详情、报名' },
};
const aPicture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();
const pixel = ({ data, width }: PNG, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
];
const close = (a: number[], b: number[]): boolean => a.every((value, at) => Math.abs(value - (b[at] ?? 0)) < 6);

describe('a poster for a phone', () => {
  it('is 750 pixels wide, has the picture above and a code that can be scanned', async () => {
    const code = await qrPng('https://example.org/e', 430);
    const png = PNG.sync.read(await posterPng({ ...content, picture: await aPicture('#b8322a'), code }));

    expect(png.width).toBe(750);
    expect(close(pixel(png, 375, 200), [0xb8, 0x32, 0x2a])).toBe(true);
    expect(jsQR(new Uint8ClampedArray(png.data), png.width, png.height)?.data).toBe('https://example.org/e');
  });

  it('without picture and code it is green, the same every time, and lower', async () => {
    const bare = await posterPng(content);
    expect(close(pixel(PNG.sync.read(bare), 20, 20), [0x3f, 0x6b, 0x4f])).toBe(true);
    expect(bare.equals(await posterPng(content))).toBe(true);
    const withCode = PNG.sync.read(await posterPng({ ...content, code: await qrPng('x', 430) }));
    expect(PNG.sync.read(bare).height).toBeLessThan(withCode.height);
  });

  it('[56] as long words as may be said, and signs the font does not have', async () => {
    const long = { ...content, title: '𠮷<&>'.repeat(8), summary: '字'.repeat(60) };
    expect(PNG.sync.read(await posterPng(long)).height).toBeGreaterThan(PNG.sync.read(await posterPng(content)).height);
  });
});

describe('a poster for the board', () => {
  it('is one page of A4 that says everything', async () => {
    const code = await qrPng('x', 430);
    const pages = paperText(await posterPdf({ ...content, picture: await aPicture('#3d5a80'), code }));
    expect(pages).toEqual([
      [
        ...['文化活动 · 戏曲', '戏韵文化润人心', '请来蒲剧团的老师。'],
        ...['时间', '11月28日 周六 9:00 至 11:00', '地点', '社区广场', '电厂社区', '微信扫一扫，看详情、报名'],
      ],
    ]);
  });

  it('stays one page with as long words as may be said', async () => {
    const facts = ['时间', '地点', '给谁', '怎么参加'].map((label) => ({ label, words: '长'.repeat(120) }));
    const pages = paperText(await posterPdf({ ...content, title: '标'.repeat(30), summary: '字'.repeat(60), facts }));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.join('').match(/长/g)).toHaveLength(480);
  });
});

describe('words as outlines', () => {
  const box = { x: 0, y: 0, width: 200, size: 20, colour: '#000' };
  const lines = (words: string, linesMax?: number): number =>
    Math.round(wordsAsOutlines(words, { ...box, linesMax }).height / (20 * 1.4));

  it('are broken where the line ends, not within a number, and not before a comma', () => {
    expect(lines('一二三四五六七八九十')).toBe(1);
    expect(lines('一二三四五六七八九十一')).toBe(2);
    expect(lines('一二三四五六七八九十，')).toBe(1);
    expect(lines('一二三四五六七八九2026')).toBe(2);
    expect(lines('9'.repeat(60))).toBeGreaterThan(2);
    expect(lines('一\n二')).toBe(2);
    expect(widthOfWords('一', 20)).toBe(20);
  });

  it('end with … where there is no more room', () => {
    expect(lines('一'.repeat(100), 3)).toBe(3);
  });
});
