import { numberOr, type NativeElement } from './control.js';
import { emit } from './emit.js';
import { byId } from './host.js';
import { tapped } from './gesture.js';

type TextEntry = HTMLInputElement | HTMLTextAreaElement;
const stack = byId('stack');
const isEntry = (target: EventTarget | null): target is NativeElement & TextEntry =>
  target instanceof Element && /^(INPUT|TEXTAREA)$/.test(target.tagName) && 'props' in target;

function listenToText(): void {
  const on = (type: string, handle: (entry: NativeElement & TextEntry, event: Event) => void) =>
    stack.addEventListener(type, (event) => isEntry(event.target) && handle(event.target, event), true);
  on('input', (entry) => {
    emit(entry, 'input', { value: entry.value, cursor: entry.selectionStart ?? 0, keyCode: 0 });
  });
  on('focus', (entry) => emit(entry, 'focus', { value: entry.value, height: 0 }));
  on('blur', (entry) => emit(entry, 'blur', { value: entry.value, cursor: entry.selectionStart ?? 0 }));
  on('keydown', (entry, event) => {
    if ((event as KeyboardEvent).key !== 'Enter' || entry.tagName !== 'INPUT') return;
    event.preventDefault();
    emit(entry, 'confirm', { value: entry.value });
  });
}

const touchDetail = (t: Touch) => ({
  identifier: t.identifier,
  pageX: t.pageX,
  pageY: t.pageY,
  clientX: t.clientX,
  clientY: t.clientY,
});

function listenToTouch(): void {
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
    stack.addEventListener(
      type,
      (event) => {
        const fields = {
          touches: [...event.touches].map(touchDetail),
          changedTouches: [...event.changedTouches].map(touchDetail),
        };
        const first = event.changedTouches[0];
        emit(event.target, type, first ? { x: first.pageX, y: first.pageY } : {}, { bubbles: true, fields });
      },
      { capture: true, passive: true },
    );
  for (const type of ['transitionend', 'animationstart', 'animationend', 'animationiteration'])
    stack.addEventListener(type, (event) => emit(event.target, type, {}, { bubbles: true }), true);
}

/** A label hands its tap to the control it names or holds. */
function labelled(target: Element): NativeElement | undefined {
  const label = target.closest<NativeElement>('wx-label');
  if (!label || target.closest('wx-checkbox, wx-radio, wx-switch, wx-button, input, textarea')) return undefined;
  const id = label.props['for'];
  const found = id
    ? label.closest('page')?.querySelector(`#${CSS.escape(String(id))}`)
    : label.querySelector('wx-checkbox, wx-radio, wx-switch, wx-button, input, textarea');
  return (found as NativeElement | null) ?? undefined;
}

function listenToTaps(): void {
  stack.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element;
      let acting: NativeElement | null = target.closest<NativeElement>(
        'wx-button, wx-picker, wx-navigator, wx-switch, wx-checkbox, wx-radio',
      );
      if (acting?.tagName === 'WX-BUTTON' && acting.hasAttribute('disabled')) return;
      tapped();
      const at = {
        pageX: event.pageX,
        pageY: event.pageY,
        clientX: event.clientX,
        clientY: event.clientY,
        identifier: 0,
      };
      emit(
        target,
        'tap',
        { x: event.pageX, y: event.pageY },
        { bubbles: true, fields: { touches: [at], changedTouches: [at] } },
      );
      const forwarded = labelled(target);
      if (forwarded) {
        forwarded.focus();
        forwarded.control?.tap?.(forwarded, event);
      }
      while (acting) {
        acting.control?.tap?.(acting, event);
        acting = acting.parentElement?.closest<NativeElement>('wx-picker, wx-navigator') ?? null;
      }
    },
    true,
  );
  stack.addEventListener('submit', (event) => event.preventDefault(), true);
}

function listenToScrolling(): void {
  const last = new WeakMap<Element, number>();
  stack.addEventListener(
    'scroll',
    (event) => {
      const el = event.target as NativeElement;
      if (el.tagName !== 'WX-SCROLL-VIEW') return;
      const before = last.get(el) ?? 0;
      last.set(el, el.scrollTop);
      emit(el, 'scroll', {
        scrollTop: el.scrollTop,
        scrollLeft: el.scrollLeft,
        scrollHeight: el.scrollHeight,
        scrollWidth: el.scrollWidth,
        deltaY: before - el.scrollTop,
        deltaX: 0,
      });
      const lower = numberOr(el.props['lower-threshold'], 50);
      const upper = numberOr(el.props['upper-threshold'], 50);
      const isLow = (top: number) => top + el.clientHeight >= el.scrollHeight - lower;
      if (isLow(el.scrollTop) && !isLow(before)) emit(el, 'scrolltolower', { direction: 'bottom' });
      if (el.scrollTop <= upper && before > upper) emit(el, 'scrolltoupper', { direction: 'top' });
    },
    true,
  );
}

/** From here on DOM events inside the pages become mini-program events. */
export function listen(): void {
  listenToText();
  listenToTouch();
  listenToTaps();
  listenToScrolling();
}
