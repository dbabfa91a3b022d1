import { createStore, useStore } from '@/platform/store';

const SHOWN_MS = 2800;
const text = createStore<string | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says one short sentence at the foot of the page; it goes by itself and covers nothing that must be tapped. */
export function toast(sentence: string): void {
  clearTimeout(timer);
  text.set(sentence);
  timer = setTimeout(() => text.set(undefined), SHOWN_MS);
}

export const useToast = (): string | undefined => useStore(text);
