/** The kinds of recording a phone makes that WeChat plays. Judged by the first bytes; names and content types are not believed. */
export type VoiceFormat = 'mp3' | 'm4a' | 'aac' | 'wav';

const M4A_BRANDS: ReadonlySet<string> = new Set(['M4A ', 'M4B ', 'mp42', 'mp41', 'isom', 'iso2', '3gp4', '3gp5']);
const FRAME = 0xff;
/** The layer bits of an MPEG frame: layer 3 for MP3, none for AAC in ADTS frames. */
const LAYER_BITS = 0xe6;
const MP3_FRAMES: ReadonlySet<number> = new Set([0xe2]);
const ADTS_BITS = 0xf6;
const ADTS_FRAME = 0xf0;

/** The format of a recording, or null for anything else. */
export function voiceFormat(bytes: Buffer): VoiceFormat | null {
  const head = (from: number, to: number): string => bytes.toString('latin1', from, to);
  if (head(0, 3) === 'ID3') return 'mp3';
  if (head(0, 4) === 'RIFF' && head(8, 12) === 'WAVE') return 'wav';
  if (head(4, 8) === 'ftyp' && M4A_BRANDS.has(head(8, 12))) return 'm4a';
  const second = bytes[1] ?? 0;
  if (bytes[0] !== FRAME) return null;
  if ((second & ADTS_BITS) === ADTS_FRAME) return 'aac';
  return MP3_FRAMES.has(second & LAYER_BITS) ? 'mp3' : null;
}
