import { useEffect, useRef } from 'react';

/** What a key does, by its name in lower case: `a`, `arrowdown`, `escape`, `ctrl+enter` (also Command on a Mac). */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

interface KeysOptions {
  /** False: the keys do nothing, e.g. while a sheet is open above them. */
  on?: boolean;
  /** True: the keys work within a text field too; by default they do not. */
  whileTyping?: boolean;
  /** Keys that may be held down, such as the arrows. Any other acts once for each time it is pressed. */
  held?: readonly string[];
}

const TYPING = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
const nameOf = (e: KeyboardEvent): string => `${e.ctrlKey || e.metaKey ? 'ctrl+' : ''}${e.key.toLowerCase()}`;

/** Keys of a browser window; nothing happens in WeChat. A key held down acts once. */
export function useKeys(keys: Keys, { on = true, whileTyping = false, held = [] }: KeysOptions = {}): void {
  const latest = useRef({ keys, held });
  latest.current = { keys, held };
  useEffect(() => {
    if (!SILIN_H5 || !on) return undefined;
    const press = (e: KeyboardEvent) => {
      // Taro's own text fields send a keydown of their own, without a key: somebody is typing there.
      if (!e.key || e.altKey || e.isComposing) return;
      if (!whileTyping && TYPING.has((e.target as HTMLElement | null)?.tagName ?? '')) return;
      const name = nameOf(e);
      const act = latest.current.keys[name];
      if (!act) return;
      e.preventDefault();
      if (e.repeat && !latest.current.held.includes(name)) return;
      act();
    };
    // Taro's text fields stop the event on its way up: listen on the way down.
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [on, whileTyping]);
}

const LOOK_AGAIN_MS = 30;
const GIVE_UP_MS = 1000;

/** Puts the cursor where the selector points as soon as that is drawn; `afterMs`: what slides in is left to arrive first. */
export function useFocus(selector: string, on: boolean, afterMs = 0): void {
  useEffect(() => {
    if (!SILIN_H5 || !on) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let waited = 0;
    const look = () => {
      const field = document.querySelector<HTMLElement>(selector);
      field?.focus();
      if (field && document.activeElement === field) return;
      waited += LOOK_AGAIN_MS;
      if (waited < GIVE_UP_MS) timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    timer = setTimeout(look, afterMs);
    return () => clearTimeout(timer);
  }, [selector, on, afterMs]);
}
