import { numberOr, truthy, type Control, type NativeElement } from '../control.js';
import { emit } from '../emit.js';

const SWIPE_PX = 50;
const items = (el: NativeElement): Element[] => [
  ...el.querySelectorAll(':scope > wx-swiper-item, :scope > * > wx-swiper-item'),
];

const show = (el: NativeElement, at: number): void =>
  items(el).forEach((item, i) => item.toggleAttribute('current', i === at));
const shown = (el: NativeElement): number =>
  Math.max(
    0,
    items(el).findIndex((i) => i.hasAttribute('current')),
  );

function turn(el: NativeElement, by: number, source: 'touch' | 'autoplay'): void {
  const count = items(el).length;
  const next = shown(el) + by;
  const at = truthy(el.props['circular']) ? (next + count) % count : Math.min(Math.max(next, 0), count - 1);
  if (at === shown(el)) return;
  show(el, at);
  emit(el, 'change', { current: at, source });
  emit(el, 'animationfinish', { current: at, source });
}

export const swiper: Control = {
  create: (el) => {
    let from: Touch | undefined;
    el.addEventListener('touchstart', (e) => (from = e.touches[0]), { passive: true });
    el.addEventListener('touchend', (e) => {
      const to = e.changedTouches[0];
      if (!from || !to) return;
      const vertical = truthy(el.props['vertical']);
      const moved = vertical ? to.clientY - from.clientY : to.clientX - from.clientX;
      if (Math.abs(moved) > SWIPE_PX) turn(el, moved < 0 ? 1 : -1, 'touch');
    });
    requestAnimationFrame(() => show(el, numberOr(el.props['current'], 0)));
    new MutationObserver(() => show(el, Math.max(shown(el), numberOr(el.props['current'], 0)))).observe(el, {
      childList: true,
    });
  },
  update: (el, name, value) => {
    if (name === 'current') requestAnimationFrame(() => show(el, numberOr(value, 0)));
    return false;
  },
};
