import type { Control, NativeElement } from '../control.js';
import { emit } from '../emit.js';

const columnsOf = (el: NativeElement): HTMLElement[] => [...el.querySelectorAll<HTMLElement>('wx-picker-view-column')];
const itemHeight = (column: HTMLElement): number => (column.firstElementChild as HTMLElement | null)?.offsetHeight || 1;
const indexOf = (column: HTMLElement): number => Math.round(column.scrollTop / itemHeight(column));

/** Space above and below, so that the first and the last item can reach the middle line. */
function centre(el: NativeElement): void {
  for (const column of columnsOf(el)) {
    const pad = Math.max(0, (el.clientHeight - itemHeight(column)) / 2);
    column.style.paddingBlock = `${pad}px`;
  }
}

function turnTo(el: NativeElement, value: number[]): void {
  requestAnimationFrame(() => {
    centre(el);
    columnsOf(el).forEach((column, i) => (column.scrollTop = (value[i] ?? 0) * itemHeight(column)));
  });
}

/** Wheels: scrolled by the finger, or a tap on an item brings it to the middle. */
export const pickerView: Control = {
  create: (el) => {
    let told = '';
    el.addEventListener(
      'scrollend',
      () => {
        const value = columnsOf(el).map(indexOf);
        const now = value.join();
        if (now === told || now === ((el.props['value'] as number[]) ?? []).join()) return;
        told = now;
        emit(el, 'change', { value });
        emit(el, 'pickend');
      },
      true,
    );
    el.addEventListener('click', (e) => {
      const column = (e.target as Element).closest<HTMLElement>('wx-picker-view-column');
      const item = column && [...column.children].find((c) => c.contains(e.target as Node));
      if (column && item) column.scrollTop = [...column.children].indexOf(item) * itemHeight(column);
    });
  },
  update: (el, name, value) => {
    if (name === 'value' && Array.isArray(value)) turnTo(el, value as number[]);
    return false;
  },
  value: (el) => columnsOf(el).map(indexOf),
};
