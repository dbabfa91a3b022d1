import Taro from '@tarojs/taro';
import { playSound } from '@/platform/play-sound';
import { keepStored, readStored } from '@/platform/storage';
import { createStore } from '@/platform/store';
import type { Note } from '@/platform/tone';

/** How the door answers a hand that does not look: one short high sound, or two low ones. */
type Signal = 'done' | 'wrong';

const NOTES: Readonly<Record<Signal, readonly Note[]>> = {
  done: [{ hz: 1046, ms: 110 }],
  wrong: [
    { hz: 330, ms: 130 },
    { hz: 0, ms: 60 },
    { hz: 330, ms: 170 },
  ],
};
const KEPT = 'door-sound';

/** Whether this phone sounds at the door; it does until somebody says otherwise. */
export const doorSound = createStore(readStored<boolean>(KEPT) ?? true);

export function chooseDoorSound(on: boolean): void {
  keepStored(KEPT, on);
  doorSound.set(on);
  if (on) playSound('done', NOTES.done);
}

/** A tremble of the phone and a short sound. */
export function signal(kind: Signal): void {
  tremble(kind);
  if (doorSound.get()) playSound(kind, NOTES[kind]);
}

function tremble(kind: Signal): void {
  const done = kind === 'done';
  if (SILIN_H5) {
    navigator.vibrate?.(done ? 30 : 300);
    return;
  }
  void Promise.resolve(done ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong()).catch(() => undefined);
}
