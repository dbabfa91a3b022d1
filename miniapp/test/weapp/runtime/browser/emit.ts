import * as ge from 'glass-easel';
import type { NativeElement } from './control.js';

export const elementOf = (node: EventTarget | null): ge.Element | undefined => {
  let n = node as NativeElement | null;
  while (n && !n.__wxElement) n = n.parentNode as NativeElement | null;
  return n?.__wxElement;
};

/** Fires a mini-program event on the component a DOM node belongs to. */
export function emit(
  node: EventTarget | null,
  type: string,
  detail: unknown = {},
  options: { bubbles?: boolean; fields?: Record<string, unknown> } = {},
): void {
  const target = elementOf(node);
  if (!target) return;
  const bubbles = options.bubbles ?? false;
  const event = new ge.Event(type, detail, {
    bubbles,
    composed: bubbles,
    ...(options.fields ? { extraFields: options.fields } : {}),
  });
  ge.Event.dispatchEvent(target as ge.Element, event as ge.Event<unknown>);
}
