import { DEFAULT_INPUT_LENGTH } from '../../limits.js';
import { numberOr, truthy, type Control, type NativeElement } from '../control.js';

type Entry = NativeElement & (HTMLInputElement | HTMLTextAreaElement);
const KEYBOARDS: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  tel: 'tel',
  nickname: 'text',
};

function limit(el: Entry, asked: unknown): void {
  const length = numberOr(asked, DEFAULT_INPUT_LENGTH);
  if (length < 0) el.toggleAttribute('maxlength', false);
  else el.maxLength = length;
}

function update(el: NativeElement, name: string, value: unknown): boolean {
  const entry = el as Entry;
  switch (name) {
    case 'value':
      if (value !== undefined && value !== null && value !== false && entry.value !== String(value))
        entry.value = String(value);
      return true;
    case 'maxlength':
      limit(entry, value);
      return true;
    case 'password':
      if (truthy(value)) (entry as HTMLInputElement).type = 'password';
      return true;
    case 'type':
      if (KEYBOARDS[String(value)]) entry.inputMode = KEYBOARDS[String(value)] as string;
      return true;
    case 'placeholder':
      entry.placeholder = String(value ?? '');
      return true;
    case 'focus':
    case 'auto-focus':
      if (truthy(value)) requestAnimationFrame(() => entry.focus());
      return true;
    default:
      return false;
  }
}

const entryControl = (dom: 'input' | 'textarea'): Control => ({
  dom,
  create: (el) => limit(el as Entry, undefined),
  update,
  value: (el) => (el as Entry).value,
  reset: (el) => void ((el as Entry).value = ''),
});

export const input = entryControl('input');
export const textarea = entryControl('textarea');
