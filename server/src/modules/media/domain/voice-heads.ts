import type { VoiceFormat } from './voice-format.js';

/** Boxes of an MP4 file that hold boxes. */
const HOLDERS: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia', 'minf', 'edts', 'dinf', 'mvex', 'moof', 'traf']);
/** Boxes that say what is about a recording and not in it: who, when, where, with what. */
const ABOUT: ReadonlySet<string> = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'ilst', 'keys']);
/** Boxes that begin with when it was made and changed. */
const DATED: ReadonlySet<string> = new Set(['mvhd', 'tkhd', 'mdhd']);
const WAVE_CHUNKS: ReadonlySet<string> = new Set(['fmt ', 'fact', 'data']);

const ID3_HEAD = 10;
const ID3_FOOTER_BIT = 0x10;
const ID3_OLD_BYTES = 128;
const WAVE_HEAD = 12;

/**
 * A recording without what the phone wrote into its head or its end (when, where, with what); the sound is the same bytes. Null for
 * one that cannot be read to its end, or has no sound.
 */
export function withoutHead(bytes: Buffer, format: VoiceFormat): Buffer | null {
  const bare = format === 'wav' ? bareWave(bytes) : format === 'm4a' ? bareMp4(bytes) : bareFrames(bytes);
  return bare?.length ? bare : null;
}

/** MP3 and AAC: frames, with ID3 tags before and after them. */
function bareFrames(bytes: Buffer): Buffer | null {
  let from = 0;
  while (bytes.toString('latin1', from, from + 3) === 'ID3') {
    if (from + ID3_HEAD > bytes.length) return null;
    const flags = bytes[from + 5] ?? 0;
    // Four bytes of seven bits each.
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[from + at] ?? 0) & 0x7f), 0);
    from += ID3_HEAD + size + (flags & ID3_FOOTER_BIT ? ID3_HEAD : 0);
  }
  if (from > bytes.length) return null;
  const old = bytes.length - ID3_OLD_BYTES;
  const to = old >= from && bytes.toString('latin1', old, old + 3) === 'TAG' ? old : bytes.length;
  return bytes.subarray(from, to);
}

/** WAV: only the chunks a player needs. */
function bareWave(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  for (let at = WAVE_HEAD; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (WAVE_CHUNKS.has(name)) {
      if (at + 8 + size > bytes.length) return null;
      kept.push(bytes.subarray(at, end));
    }
    at = end;
  }
  if (!kept.some((chunk) => chunk.toString('latin1', 0, 4) === 'data')) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, WAVE_HEAD));
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}

/** MP4: what is about the recording is emptied in its place, so that the addresses of the sound stay true. */
function bareMp4(bytes: Buffer): Buffer | null {
  const bare = Buffer.from(bytes);
  return emptyBoxes(bare, 0, bare.length) ? bare : null;
}

/** False where a box reaches beyond the one that holds it. */
function emptyBoxes(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    if (at + 8 > to) return false;
    const [said, name] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)];
    const isLong = said === 1;
    if (isLong && at + 16 > to) return false;
    const body = at + (isLong ? 16 : 8);
    const end = said === 0 ? to : at + (isLong ? Number(bytes.readBigUInt64BE(at + 8)) : said);
    if (end < body || end > to) return false;
    if (ABOUT.has(name)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, body, end);
    } else if (DATED.has(name)) {
      // A version and flags, then two moments of four bytes, or of eight in version 1.
      const moments = bytes[body] === 1 ? 16 : 8;
      bytes.fill(0, Math.min(body + 4, end), Math.min(body + 4 + moments, end));
    } else if (HOLDERS.has(name) && !emptyBoxes(bytes, body, end)) return false;
    at = end;
  }
  return true;
}
