import type { NativeElement } from './control.js';
import { emit } from './emit.js';
import { byId, make } from './host.js';

/** Everything WeChat itself draws over the page; a test taps it like the person would. */
export function overlay(...content: HTMLElement[]): () => void {
  const mask = make('div', 'mask');
  mask.append(...content);
  byId('layer').append(mask);
  return () => mask.remove();
}

export function answerButton(text: string, className: string, onTap: () => void): HTMLElement {
  const button = make('button', className, text);
  button.onclick = onTap;
  return button;
}

/** A bottom sheet with 取消 and 确定, as pickers use it. */
export function openSheet(el: NativeElement, content: HTMLElement[], confirm: () => void): void {
  const sheet = make('div', 'sheet');
  const bar = make('div', 'bar');
  const close = overlay(sheet);
  bar.append(
    answerButton('取消', 'cancel', () => {
      close();
      emit(el, 'cancel');
    }),
    answerButton('确定', 'confirm', () => {
      close();
      confirm();
    }),
  );
  sheet.append(bar, ...content);
}

/** A question in the middle of the screen; resolves with the text of the tapped answer. */
export function dialog(
  title: string,
  content: string | HTMLElement,
  answers: { text: string; className: string }[],
): Promise<string> {
  return new Promise((resolve) => {
    const box = make('div', 'dialog');
    box.setAttribute('role', 'dialog');
    const close = overlay(box);
    if (title) box.append(make('h2', '', title));
    box.append(typeof content === 'string' ? make('p', '', content) : content);
    const row = make('div', 'answers');
    for (const { text, className } of answers)
      row.append(
        answerButton(text, className, () => {
          close();
          resolve(text);
        }),
      );
    box.append(row);
  });
}
