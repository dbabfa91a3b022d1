import { voiceFormat } from './voice-format.js';
import { withoutHead } from './voice-heads.js';

const WORDS = 'iPhone of 小周, 2026-11-26 08:00';
const said = (bytes: Buffer | null): boolean => bytes?.includes(Buffer.from(WORDS)) ?? false;
const SOUND = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(400, 7)]);

function id3(words: string, footer = false): Buffer {
  const body = Buffer.from(words);
  const head = Buffer.from([0x49, 0x44, 0x33, 4, 0, footer ? 0x10 : 0, 0, 0, 0, body.length]);
  return Buffer.concat([head, body, ...(footer ? [Buffer.alloc(10)] : [])]);
}
const chunk = (name: string, body: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
};
const wave = (...chunks: Buffer[]): Buffer => {
  const body = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
  return Buffer.concat([chunk('RIFF', body)]);
};
const box = (name: string, ...bodies: Buffer[]): Buffer => {
  const body = Buffer.concat(bodies);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + body.length);
  return Buffer.concat([size, Buffer.from(name), body]);
};
const mvhd = (version: 0 | 1): Buffer =>
  box('mvhd', Buffer.from([version, 0, 0, 0]), Buffer.alloc(version ? 16 : 8, 0xaa), Buffer.alloc(20, 0xbb));

describe('a recording without its head', () => {
  it('as MP3 has lost the tags before and after its frames, and no frame', () => {
    const old = Buffer.concat([Buffer.from('TAG'), Buffer.from(WORDS), Buffer.alloc(128)]).subarray(0, 128);
    const bytes = Buffer.concat([id3(WORDS), id3('more', true), SOUND, old]);
    expect(voiceFormat(bytes)).toBe('mp3');
    expect(withoutHead(bytes, 'mp3')).toEqual(SOUND);
    expect(withoutHead(SOUND, 'mp3')).toEqual(SOUND);
  });

  it('as AAC without tags is the same', () => {
    const adts = Buffer.concat([Buffer.from([0xff, 0xf1]), Buffer.alloc(100, 3)]);
    expect(withoutHead(adts, 'aac')).toEqual(adts);
  });

  it('as WAV keeps its format and its sound', () => {
    const [format, data] = [chunk('fmt ', Buffer.alloc(16, 1)), chunk('data', SOUND.subarray(0, 33))];
    const bytes = wave(chunk('LIST', Buffer.from(WORDS)), format, data, chunk('id3 ', Buffer.from(WORDS)));
    const bare = withoutHead(bytes, 'wav');
    expect(bare).toEqual(wave(format, data));
    expect(voiceFormat(bare!)).toBe('wav');
  });

  it('as M4A has empty places where words and moments stood; the sound stands where it stood', () => {
    const ftyp = box('ftyp', Buffer.from('M4A \0\0\0\0'));
    const about = box('udta', box('meta', Buffer.from(WORDS)));
    const trak = box('trak', box('tkhd', Buffer.alloc(24, 0xaa)), box('mdia', box('mdhd', Buffer.alloc(24, 0xaa))));
    const bytes = Buffer.concat([
      ...[ftyp, box('moov', mvhd(1), trak, about), box('uuid', Buffer.from(WORDS)), box('mdat', SOUND)],
    ]);
    const bare = withoutHead(bytes, 'm4a')!;
    expect([said(bytes), said(bare), bare.length]).toEqual([true, false, bytes.length]);
    expect(bare.indexOf(SOUND)).toBe(bytes.indexOf(SOUND));
    const dates = bare.indexOf('mvhd') + 8;
    expect(bare.subarray(dates, dates + 16)).toEqual(Buffer.alloc(16));
    expect(bare.includes(Buffer.alloc(20, 0xbb))).toBe(true);
    const short = withoutHead(Buffer.concat([ftyp, box('moov', mvhd(0)), box('mdat', SOUND)]), 'm4a')!;
    expect(short.includes(Buffer.alloc(8, 0xaa))).toBe(false);
  });

  it('is nothing where it breaks off in the middle of its head, or has no sound', () => {
    expect(withoutHead(Buffer.from('ID3\u0004\0\0\0\0\u007f\u007f'), 'mp3')).toBeNull();
    expect(withoutHead(id3(WORDS), 'mp3')).toBeNull();
    expect(withoutHead(wave(chunk('fmt ', Buffer.alloc(16))), 'wav')).toBeNull();
    const cut = Buffer.concat([box('ftyp', Buffer.from('M4A ')), box('moov', mvhd(0)).subarray(0, 20)]);
    expect(withoutHead(cut, 'm4a')).toBeNull();
  });
});
