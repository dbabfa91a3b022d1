/** Part of a sound: how high, and for how long; 0 Hz is a pause. */
export interface Note {
  readonly hz: number;
  readonly ms: number;
}

const RATE = 8000;
const HEADER = 44;
const MIDDLE = 128;
const LOUD = 90;
/** Each note swells and fades within this time, so that nothing clicks. */
const SOFT_MS = 8;

/** A short sound as a WAV file: 8000 samples a second of 8 bits, a kilobyte for an eighth of a second. Nothing has to be shipped. */
export function toneWav(notes: readonly Note[]): ArrayBuffer {
  const samples = notes.flatMap(({ hz, ms }) => {
    const count = Math.round((ms * RATE) / 1000);
    const soft = Math.max(1, Math.round((SOFT_MS * RATE) / 1000));
    return Array.from({ length: count }, (_, at) => {
      const swell = Math.min(1, at / soft, (count - 1 - at) / soft);
      return Math.round(MIDDLE + LOUD * swell * Math.sin((2 * Math.PI * hz * at) / RATE));
    });
  });
  const file = new ArrayBuffer(HEADER + samples.length);
  const view = new DataView(file);
  const word = (at: number, text: string) => [...text].forEach((sign, n) => view.setUint8(at + n, sign.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, HEADER - 8 + samples.length, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // plain samples
  view.setUint16(22, 1, true); // one channel
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true); // bytes a second
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true); // bits
  word(36, 'data');
  view.setUint32(40, samples.length, true);
  samples.forEach((sample, at) => view.setUint8(HEADER + at, sample));
  return file;
}
