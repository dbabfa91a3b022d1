import { keepStored, readStored } from '@/platform/storage';
import { createStore, useStore } from '@/platform/store';

/** `unasked`: the person has not been offered the large version yet. */
type ElderChoice = 'on' | 'off' | 'unasked';

const KEY = 'elder';
const choice = createStore<ElderChoice>(readStored<ElderChoice>(KEY) ?? 'unasked');

/** Elder mode 长辈版 on this device: larger type, larger tap areas, fewer things at once. */
export const elderMode = {
  get on(): boolean {
    return choice.get() === 'on';
  },
  get asked(): boolean {
    return choice.get() !== 'unasked';
  },
  set(on: boolean): void {
    const next = on ? 'on' : 'off';
    keepStored(KEY, next);
    choice.set(next);
  },
};

/** Whether elder mode is on, and whether it was ever offered; the page draws again when it changes. */
export function useElder(): { elder: boolean; asked: boolean } {
  const value = useStore(choice);
  return { elder: value === 'on', asked: value !== 'unasked' };
}
