import { truthy, type Control, type NativeElement } from '../control.js';
import { emit } from '../emit.js';
import { openType } from '../wx/open-type.js';
import { go } from '../navigation.js';

const fields = (form: Element): NativeElement[] =>
  [...form.querySelectorAll<NativeElement>('[name]')].filter((f) => f.control?.value);

function submit(button: NativeElement, kind: string): void {
  const form = button.closest<NativeElement>('wx-form');
  if (!form) return;
  if (kind === 'submit') {
    const value = Object.fromEntries(fields(form).map((f) => [f.getAttribute('name'), f.control?.value?.(f)]));
    return emit(form, 'submit', { value });
  }
  fields(form).forEach((f) => f.control?.reset?.(f));
  emit(form, 'reset');
}

export const button: Control = {
  create: (el) => el.setAttribute('role', 'button'),
  tap: (el) => {
    const kind = el.props['form-type'];
    if (kind) submit(el, String(kind));
    for (const type of String(el.props['open-type'] ?? '')
      .split('|')
      .filter(Boolean))
      openType(el, type);
  },
};

export const form: Control = {};

export const navigator: Control = {
  tap: (el) => {
    if (truthy(el.props['target']) && el.props['target'] !== 'self') return;
    const kind = String(el.props['open-type'] || 'navigate');
    go(kind as Parameters<typeof go>[0], { url: String(el.props['url'] ?? ''), delta: Number(el.props['delta'] ?? 1) });
  },
};
