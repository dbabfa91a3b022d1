import {
  CODE_POINTS_PER_CHAR,
  cleanLine,
  cleanName,
  cleanText,
  columnChars,
  cutText,
  nameKey,
  textLength,
} from './text.js';

const FAMILY = '👨‍👩‍👧‍👦';
const FIREFIGHTER = '👩🏽‍🚒';
const SCOTLAND = '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';

describe('a text as it is kept', () => {
  it.each([
    ['\u3164', 'Hangul filler'],
    ['\u200B\u200B', 'zero width space'],
    ['\u2800', 'empty Braille'],
    ['\u00AD', 'soft hyphen'],
    ['\u202E', 'direction override'],
    ['\u0000', 'NUL'],
    ['\uFEFF\u2060', 'joiners'],
    ['\u200D\uFE0F', 'joiner and selector'],
    ['\u3000 \u00A0', 'wide and narrow blanks'],
    ['\uD800', 'half a character'],
    ['\u0301\u0301', 'marks without a letter'],
    ['\u{E0041}\u{E0042}', 'tags'],
    ['\n\r\n', 'line ends'],
  ])('is empty when nothing can be seen: %j (%s)', (text) => {
    expect([cleanLine(text), cleanText(text), cleanName(text)]).toEqual(['', '', '']);
  });

  it.each([
    ['换灯\uD800泡', '换灯泡'],
    ['\uDC00换灯泡\uD83D', '换灯泡'],
    ['换\u0000灯\u0007泡', '换灯泡'],
    ['王\u200D芳', '王芳'],
    ['\u202E王芳\u202C', '王芳'],
    ['  王 \t 芳\n', '王 芳'],
    ['e\u0301', 'é'],
    ['𠮷祥楼', '𠮷祥楼'],
    ['葛\u{E0100}', '葛\u{E0100}'],
    ['爱❤️\uFE0F', '爱❤️'],
    [FAMILY, FAMILY],
    [FIREFIGHTER, FIREFIGHTER],
    [SCOTLAND, SCOTLAND],
    ['👁️‍🗨️🇨🇳1️⃣', '👁️‍🗨️🇨🇳1️⃣'],
  ])('one line: %j → %j', (raw, kept) => {
    expect(cleanLine(raw)).toBe(kept);
    expect(cleanLine(kept)).toBe(kept);
  });

  it('keeps the lines of a prose and one empty line between', () => {
    expect(cleanText('一\r\n二 \r\n\n\n\n三\u2028四\t五\n')).toBe('一\n二\n\n三\n四 五');
  });
});

describe('the length of a text', () => {
  it.each([
    ['', 0],
    ['换灯泡', 3],
    ['𠮷祥楼', 3],
    ['爱❤️', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['葛\u{E0100}', 1],
    ['👍🏽', 1],
    [FIREFIGHTER, 1],
    ['🇨🇳🇨🇳', 2],
    ['1️⃣', 1],
    [FAMILY, 2],
    [SCOTLAND, 2],
    ['a' + '\u0301'.repeat(39), 10],
  ])('%j counts %i', (text, length) => {
    expect(textLength(text)).toBe(length);
  });

  it('never lets more code points through than the column holds', () => {
    const pieces = [
      '爱',
      '❤️',
      '𠮷',
      FAMILY,
      FIREFIGHTER,
      'e\u0301',
      '葛\u{E0100}',
      '🇨🇳',
      SCOTLAND,
      'a\u0301\u0302\u0303\u0304\u0305',
    ];
    for (const max of [1, 2, 20, 200]) {
      for (const piece of pieces) {
        const text = cutText(cleanText(piece.repeat(max)), max);
        expect(textLength(text)).toBeLessThanOrEqual(max);
        expect([...text].length).toBeLessThanOrEqual(columnChars(max));
      }
    }
    expect(CODE_POINTS_PER_CHAR).toBe(4);
  });

  it('a cut never breaks a visible character', () => {
    expect(cutText(`爱${FIREFIGHTER}🇨🇳`, 2)).toBe(`爱${FIREFIGHTER}`);
    expect(cutText(`爱${FAMILY}`, 2)).toBe('爱');
  });
});

describe('the identity of a name', () => {
  it.each([
    ['14-1号楼', '14‑1号楼'],
    ['14-1号楼', '14–1号楼'],
    ['14-1号楼', '１４－１号楼'],
    ['14-1号楼', ' 14 - 1 号楼'],
    ['A座', 'ａ座'],
    ['❤️楼', '❤楼'],
  ])('%s and %s are one', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['𠮷祥楼', '𡈽祥楼'],
    ['🌸楼', '🍀楼'],
    ['1号楼', '11号楼'],
    ['e楼', 'é楼'],
  ])('%s and %s are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
