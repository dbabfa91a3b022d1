import Taro from '@tarojs/taro';
import { type Note, toneWav } from './tone';

const LOUD = 0.25;
const SOFT_S = 0.008;

/**
 * Plays a short sound made of notes; `name` tells one sound from another. A phone that is switched to silent stays silent, and one
 * that cannot play goes on without: a sound says nothing that is not also written.
 */
export function playSound(name: string, notes: readonly Note[]): void {
  try {
    if (SILIN_H5) playInBrowser(notes);
    else playInWeChat(name, notes);
  } catch {
    // no player, no room for the file, or not allowed before the first tap
  }
}

let context: AudioContext | undefined;

/** Without a file: the page's policy lets no media in. */
function playInBrowser(notes: readonly Note[]): void {
  context ??= new AudioContext();
  void context.resume().catch(() => undefined);
  let from = context.currentTime;
  for (const { hz, ms } of notes) {
    const until = from + ms / 1000;
    if (hz > 0) {
      const loudness = context.createGain();
      loudness.connect(context.destination);
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(LOUD, from + SOFT_S);
      loudness.gain.setValueAtTime(LOUD, until - SOFT_S);
      loudness.gain.linearRampToValueAtTime(0, until);
      const oscillator = context.createOscillator();
      oscillator.frequency.value = hz;
      oscillator.connect(loudness);
      oscillator.start(from);
      oscillator.stop(until);
    }
    from = until;
  }
}

const players = new Map<string, Taro.InnerAudioContext>();

function playInWeChat(name: string, notes: readonly Note[]): void {
  const audio = players.get(name) ?? playerOf(name, notes);
  players.set(name, audio);
  audio.stop();
  audio.play();
}

function playerOf(name: string, notes: readonly Note[]): Taro.InnerAudioContext {
  const path = `${Taro.env.USER_DATA_PATH}/sound-${name}.wav`;
  Taro.getFileSystemManager().writeFileSync(path, toneWav(notes));
  void Promise.resolve(Taro.setInnerAudioOption({ obeyMuteSwitch: true, mixWithOther: true })).catch(() => undefined);
  const audio = Taro.createInnerAudioContext();
  audio.src = path;
  return audio;
}
