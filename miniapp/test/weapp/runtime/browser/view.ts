import * as ge from 'glass-easel';
import { toCss } from '../units.js';
import { truthy, type NativeElement } from './control.js';
import { boot } from './host.js';
import { controls } from './controls/index.js';
import { lacks } from './report.js';

/** Tags without behaviour of their own: boxes and text. */
const PLAIN = new Set(
  'page view text cover-view cover-image label block slot virtual root-portal navigation-bar picker-view-column swiper-item'.split(
    ' ',
  ),
);
const CUSTOM = new Set(Object.values(boot.bundle.json).flatMap((config) => Object.keys(config?.usingComponents ?? {})));
const BOOLEAN = new Set([
  'disabled',
  'checked',
  'hidden',
  'scroll-x',
  'scroll-y',
  'auto-height',
  'plain',
  'loading',
  'enable-flex',
]);
const EVENT_BINDING = /^(capture-)?(mut-)?(bind|catch):?/;

function createElement(tag: string): HTMLElement {
  if (tag === 'page') return document.createElement('page');
  const control = controls[tag];
  if (!control && !PLAIN.has(tag) && !CUSTOM.has(tag)) lacks(`<${tag}>`);
  const el = document.createElement(control?.dom ?? `wx-${tag}`) as NativeElement;
  el.props = {};
  if (control) el.control = control;
  const setAttribute = el.setAttribute.bind(el);
  const removeAttribute = el.removeAttribute.bind(el);
  const set = (name: string, value: unknown): void => {
    el.props[name] = value;
    if (control?.update?.(el, name, value)) return;
    if (name === 'aria-role') return value ? setAttribute('role', String(value)) : removeAttribute('role');
    // Taro writes every aria attribute it knows; an empty one says nothing.
    if (name.startsWith('aria-'))
      return value === '' || value === undefined || value === null
        ? removeAttribute(name)
        : setAttribute(name, String(value));
    if (BOOLEAN.has(name)) return truthy(value) ? setAttribute(name, '') : removeAttribute(name);
    if (value === undefined || value === null || value === false) return removeAttribute(name);
    if (typeof value !== 'object') setAttribute(name, String(value));
  };
  el.setAttribute = (name: string, text: unknown): void => {
    if (EVENT_BINDING.test(name)) return;
    if (name === 'style') return setAttribute('style', toCss(String(text ?? '')));
    // glass-easel hands strings to DOM elements; the value the template gave, an array or a boolean, is kept beside.
    set(name, el.__wxElement?.getAttribute(name) ?? text);
  };
  el.removeAttribute = (name: string): void => set(name, false);
  control?.create?.(el);
  return el;
}

/** glass-easel's view of the screen: DOM elements per native component; events come only from `events.ts`. */
class ScreenContext extends ge.CurrentWindowBackendContext {
  /** No DOM listeners here; what can be tapped is only marked, for the accessibility walk. */
  override setListenerStats(element: unknown, type: string): void {
    if (type === 'tap' && element instanceof Element) element.toggleAttribute('data-taps', true);
  }
}

export const screen = new ScreenContext();
screen.document = {
  createElement,
  createTextNode: (text: string) => document.createTextNode(text),
  createDocumentFragment: () => document.createDocumentFragment(),
} as unknown as typeof screen.document;
