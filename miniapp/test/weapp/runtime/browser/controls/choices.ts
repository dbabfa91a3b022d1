import { numberOr, truthy, type Control, type NativeElement } from '../control.js';
import { emit } from '../emit.js';
import { make } from '../host.js';

const isChecked = (el: Element): boolean => el.hasAttribute('checked');
const check = (el: Element, on: boolean): void => void el.toggleAttribute('checked', on);
const isDisabled = (el: NativeElement): boolean => truthy(el.props['disabled']);
const members = (group: Element, tag: string): NativeElement[] => [...group.querySelectorAll<NativeElement>(tag)];

export const switchControl: Control = {
  create: (el) => {
    el.setAttribute('role', 'switch');
    el.append(make('span', 'knob'));
  },
  tap: (el) => {
    if (isDisabled(el)) return;
    check(el, !isChecked(el));
    emit(el, 'change', { value: isChecked(el) });
  },
  value: isChecked,
  reset: (el) => check(el, truthy(el.props['checked'])),
};

export const checkbox: Control = {
  create: (el) => el.append(make('span', 'mark')),
  tap: (el) => {
    if (isDisabled(el)) return;
    check(el, !isChecked(el));
    const group = el.closest<NativeElement>('wx-checkbox-group');
    if (group) emit(group, 'change', { value: checkboxGroup.value?.(group) });
  },
};

export const checkboxGroup: Control = {
  value: (group) =>
    members(group, 'wx-checkbox')
      .filter(isChecked)
      .map((m) => m.props['value'] ?? ''),
  reset: (group) => members(group, 'wx-checkbox').forEach((m) => check(m, truthy(m.props['checked']))),
};

export const radio: Control = {
  create: (el) => el.append(make('span', 'mark')),
  tap: (el) => {
    if (isDisabled(el) || isChecked(el)) return;
    const group = el.closest<NativeElement>('wx-radio-group');
    if (!group) return check(el, true);
    members(group, 'wx-radio').forEach((m) => check(m, m === el));
    emit(group, 'change', { value: el.props['value'] ?? '' });
  },
};

export const radioGroup: Control = {
  value: (group) => members(group, 'wx-radio').find(isChecked)?.props['value'] ?? '',
  reset: (group) => members(group, 'wx-radio').forEach((m) => check(m, truthy(m.props['checked']))),
};

/** The DOM range inside; its own input events never reach the app, `change` does. */
const range = (el: NativeElement): HTMLInputElement => el.querySelector('input') as HTMLInputElement;

export const slider: Control = {
  create: (el) => {
    const inner = document.createElement('input');
    inner.type = 'range';
    inner.addEventListener('input', (e) => {
      e.stopPropagation();
      emit(el, 'changing', { value: Number(inner.value) });
    });
    inner.addEventListener('change', () => emit(el, 'change', { value: Number(inner.value) }));
    el.append(inner);
  },
  update: (el, name, value) => {
    if (!['min', 'max', 'step', 'value'].includes(name)) return false;
    const fallback = { min: 0, max: 100, step: 1, value: 0 }[name as 'min'];
    range(el)[name as 'min'] = String(numberOr(value, fallback));
    return true;
  },
  value: (el) => Number(range(el).value),
};
