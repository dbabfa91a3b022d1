import { numberOr, truthy, type Control, type NativeElement } from '../control.js';
import { emit } from '../emit.js';
import { make, resourceUrl } from '../host.js';
import { applyPageMeta } from '../page-meta.js';

const FIT: Record<string, string> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover' };

export const image: Control = {
  create: (el) => {
    const img = document.createElement('img');
    img.addEventListener('load', () => emit(el, 'load', { width: img.naturalWidth, height: img.naturalHeight }));
    img.addEventListener('error', () => emit(el, 'error', { errMsg: `${img.src} not loaded` }));
    img.alt = '';
    el.append(img);
  },
  update: (el, name, value) => {
    const img = el.firstElementChild as HTMLImageElement;
    if (name === 'src') {
      img.hidden = !value;
      if (value) img.src = resourceUrl(value);
      return true;
    }
    if (name === 'mode') img.style.objectFit = FIT[String(value)] ?? '';
    if (name === 'aria-label') img.alt = String(value ?? '');
    return false;
  },
};

interface RichNode {
  type?: string;
  name?: string;
  text?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

const richNode = (node: RichNode): Node => {
  if (node.type === 'text') return document.createTextNode(node.text ?? '');
  const el = document.createElement(node.name ?? 'span');
  for (const [name, value] of Object.entries(node.attrs ?? {})) if (!/^on/i.test(name)) el.setAttribute(name, value);
  el.append(...(node.children ?? []).map(richNode));
  return el;
};

export const richText: Control = {
  update: (el, name, value) => {
    if (name !== 'nodes') return false;
    if (typeof value === 'string') el.innerHTML = value.replace(/<script[\s\S]*?<\/script>|\son\w+="[^"]*"/gi, '');
    else el.replaceChildren(...((value as RichNode[]) ?? []).map(richNode));
    return true;
  },
};

export const progress: Control = {
  create: (el) => {
    const track = make('div', 'track');
    track.append(make('div', 'done'));
    el.append(track);
  },
  update: (el, name, value) => {
    if (name !== 'percent') return false;
    (el.querySelector('.done') as HTMLElement).style.width = `${numberOr(value, 0)}%`;
    return true;
  },
};

export const icon: Control = {};

/** Scrolls to what the template asks; its scroll events are made in `events.ts`. */
export const scrollView: Control = {
  update: (el: NativeElement, name, value) => {
    if (name === 'scroll-top' && value !== '' && value !== undefined)
      requestAnimationFrame(() => (el.scrollTop = numberOr(value, 0)));
    if (name === 'scroll-left' && value !== '' && value !== undefined)
      requestAnimationFrame(() => (el.scrollLeft = numberOr(value, 0)));
    if (name === 'scroll-into-view' && value)
      requestAnimationFrame(() =>
        el.querySelector(`#${CSS.escape(String(value))}`)?.scrollIntoView({ block: 'start' }),
      );
    if (name === 'refresher-triggered') el.toggleAttribute('data-refreshing', truthy(value));
    return false;
  },
};

export const pageMeta: Control = {
  update: (el, name, value) => {
    applyPageMeta(el, name, value);
    return false;
  },
};
