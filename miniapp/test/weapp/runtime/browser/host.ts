import type { Boot } from '../protocol.js';

/** The launch's settings, read before anything else runs. */
export const boot: Boot = await (await fetch(`/__boot.json${location.search}`)).json();

/** Asks the node side of the runtime. */
export const ask = async <T>(route: string, body: unknown): Promise<T> =>
  (await fetch(route, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<T>;

/** Asks for WeChat's or the person's answer, which the test has chosen. */
export const askPlatform = <T>(verb: string, body: unknown = {}): Promise<T> => ask<T>(`/__platform/${verb}`, body);

/** Tells the node side of something the person would see outside the app (a call, a copied text). */
export const note = (name: string, detail: unknown): Promise<unknown> => askPlatform('note', { name, detail });

export const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** Builds a small DOM piece. */
export function make(tag: string, className = '', text = ''): HTMLElement {
  const el = document.createElement(tag);
  if (className) el.className = className;
  if (text) el.textContent = text;
  return el;
}

/** Where a picture or file named by the app can be loaded from. */
export function resourceUrl(src: unknown): string {
  const name = String(src ?? '');
  if (name === '' || name.startsWith('data:')) return name;
  if (name.startsWith('http://tmp/')) return `/__tmp?name=${encodeURIComponent(name)}`;
  if (/^https?:/.test(name)) return name;
  return `/package/${name.replace(/^(\.{0,2}\/)+/, '')}`;
}
