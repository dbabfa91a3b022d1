import { truthy, type Control, type NativeElement } from '../control.js';
import { emit } from '../emit.js';
import { make } from '../host.js';
import { complain } from '../report.js';
import { openSheet } from '../layer.js';

const labelOf = (el: NativeElement, option: unknown): string => {
  const key = el.props['range-key'];
  return String(key && typeof option === 'object' ? (option as Record<string, unknown>)[String(key)] : option);
};

function column(options: string[], chosen: number, choose: (index: number) => void): HTMLElement {
  const list = make('div');
  list.setAttribute('role', 'listbox');
  const mark = (at: number) => [...list.children].forEach((o, i) => o.setAttribute('aria-selected', String(i === at)));
  options.forEach((text, index) => {
    const option = make('button', 'option', text);
    option.setAttribute('role', 'option');
    option.onclick = () => {
      mark(index);
      choose(index);
    };
    list.append(option);
  });
  mark(chosen);
  return list;
}

/** One wheel. The value is a string, as devices answer. */
function pickOne(el: NativeElement): void {
  const options = ((el.props['range'] as unknown[]) ?? []).map((o) => labelOf(el, o));
  let chosen = Number(el.props['value'] || 0);
  openSheet(el, [column(options, chosen, (i) => (chosen = i))], () => emit(el, 'change', { value: String(chosen) }));
}

function pickMany(el: NativeElement): void {
  const ranges = (el.props['range'] as unknown[][]) ?? [];
  const value = (el.props['value'] as number[]) ?? [];
  const chosen = ranges.map((_, i) => value[i] ?? 0);
  const columns = make('div', 'columns');
  const draw = () => {
    const now = (el.props['range'] as unknown[][]) ?? [];
    columns.replaceChildren(
      ...now.map((options, at) =>
        column(
          options.map((o) => labelOf(el, o)),
          chosen[at] ?? 0,
          (index) => {
            chosen[at] = index;
            emit(el, 'columnchange', { column: at, value: index });
            // The page may answer with other options for the columns to the right.
            setTimeout(draw, 50);
          },
        ),
      ),
    );
  };
  draw();
  openSheet(el, [columns], () => emit(el, 'change', { value: [...chosen] }));
}

function pickMoment(el: NativeElement, mode: 'date' | 'time'): void {
  const entry = document.createElement('input');
  entry.type = mode === 'date' && el.props['fields'] === 'month' ? 'month' : mode;
  entry.value = String(el.props['value'] ?? '');
  openSheet(el, [entry], () => {
    const { start, end } = el.props as { start?: string; end?: string };
    const outside = (start && entry.value < start) || (end && entry.value > end);
    if (outside) return complain(`picker: the test chose ${entry.value}, the page allows ${start ?? ''}…${end ?? ''}`);
    emit(el, 'change', { value: entry.value });
  });
}

export const picker: Control = {
  tap: (el) => {
    if (truthy(el.props['disabled'])) return;
    const mode = String(el.props['mode'] || 'selector');
    if (mode === 'selector') pickOne(el);
    else if (mode === 'multiSelector') pickMany(el);
    else if (mode === 'date' || mode === 'time') pickMoment(el, mode);
    else complain(`picker: mode ${mode} is not in this runtime`);
  },
  value: (el) => el.props['value'],
};
