import { chooseDoorSound, doorSound, signal } from '@/features/events/door/model/signal';
import { toneWav } from '@/platform/tone';
import { platform } from './stubs/taro';

const [DONE, WRONG] = ['http://usr/sound-done.wav', 'http://usr/sound-wrong.wav'];

const text = (view: DataView, at: number, long: number): string =>
  Array.from({ length: long }, (_, n) => String.fromCharCode(view.getUint8(at + n))).join('');

describe('a sound made of notes', () => {
  it('is a WAV file of about a kilobyte that begins and ends in silence', () => {
    const file = toneWav([{ hz: 1000, ms: 100 }]);
    const view = new DataView(file);
    expect([text(view, 0, 4), text(view, 8, 8), text(view, 36, 4)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
    expect([file.byteLength, view.getUint32(4, true), view.getUint32(40, true)]).toEqual([844, 836, 800]);
    const samples = Array.from({ length: 800 }, (_, at) => view.getUint8(44 + at));
    expect([samples[0], samples[samples.length - 1]]).toEqual([128, 128]);
    expect([Math.min(...samples), Math.max(...samples)]).toEqual([38, 218]);
  });

  it('a pause is silence', () => {
    const view = new DataView(toneWav([{ hz: 0, ms: 10 }]));
    expect(new Set(Array.from({ length: 80 }, (_, at) => view.getUint8(44 + at)))).toEqual(new Set([128]));
  });
});

describe('the sound of the door', () => {
  beforeEach(() => {
    platform.reset();
    chooseDoorSound(true);
    platform.played.length = 0;
  });

  it('is another one for what is right and for what is wrong', () => {
    signal('done');
    signal('wrong');
    signal('done');
    expect(platform.played).toEqual([DONE, WRONG, DONE]);
  });

  it('is silent once it is switched off, and that is remembered on this phone', () => {
    chooseDoorSound(false);
    signal('done');
    expect([doorSound.get(), platform.played, platform.storage.get('silin.door-sound')]).toEqual([false, [], 'false']);
  });
});
