import { boot } from './host.js';
import { measured } from './set-data.js';
import { world } from './space.js';
import { report } from './report.js';
import { wx } from './wx/index.js';

type Definition = Record<string, unknown> & { lifetimes?: Record<string, (this: never) => void> };
interface ComponentEnv {
  Page(definition: unknown): unknown;
  Component(definition?: unknown): unknown;
  Behavior(...args: unknown[]): unknown;
}
export interface AppInstance {
  onLaunch?(options: unknown): void;
  onShow?(options: unknown): void;
  onHide?(): void;
  onError?(message: string): void;
  onUnhandledRejection?(event: unknown): void;
  onPageNotFound?(event: unknown): void;
}

export let app: AppInstance | undefined;
const loaded: Record<string, { exports: unknown }> = {};
/** WeChat's logic layer has one global object without DOM. */
const logicGlobal: Record<string, unknown> = {};
let loading: ({ id: string } & ComponentEnv) | undefined;

const packageOf = (file: string): string =>
  boot.bundle.subPackageRoots.find((root) => file.startsWith(`${root}/`)) ?? '';

function resolve(from: string, wanted: string): string {
  const parts = wanted.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of wanted.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const current = (): ComponentEnv & { id: string } => {
  if (!loading) throw new Error('Page() and Component() can only be called while their file is loading');
  return loading;
};

const globals: Record<string, unknown> = {
  wx,
  App: (instance: AppInstance) => void (app = instance),
  Page: (definition: unknown) => current().Page(definition),
  Component: (definition: Definition) => current().Component(withMeasuredSetData(definition)),
  Behavior: (...args: unknown[]) => current().Behavior(...args),
  getApp: () => app,
  getCurrentPages: () => report.stack.map((page) => page.instance),
  global: logicGlobal,
};
const HIDDEN = [
  'window',
  'document',
  'self',
  'navigator',
  'location',
  'XMLHttpRequest',
  'fetch',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'WebSocket',
  'Worker',
  'Image',
  'alert',
  'confirm',
  'open',
];

function withMeasuredSetData(definition: Definition): Definition {
  const created = definition.lifetimes?.['created'];
  return {
    ...definition,
    lifetimes: {
      ...definition.lifetimes,
      created(this: { setData: Parameters<typeof measured>[0] }) {
        this.setData = measured(this.setData);
        created?.call(this as never);
      },
    },
  };
}

/** Runs a file of the package once, like WeChat's `require`; another sub-package's files are out of reach. */
export function load(file: string): unknown {
  const path = file.endsWith('.js') ? file : `${file}.js`;
  const known = loaded[path];
  if (known) return known.exports;
  const code = boot.bundle.js[path];
  if (code === undefined) throw new Error(`module '${path}' is not defined`);
  const module = (loaded[path] = { exports: {} as unknown });
  const id = path.slice(0, -3);
  const require = (wanted: string): unknown => {
    const target = resolve(path, wanted);
    if (packageOf(target) && packageOf(target) !== packageOf(path))
      throw new Error(`${path} requires ${target} of another sub-package`);
    return load(target);
  };
  const before = loading;
  world().space.componentEnv(id, (env) => {
    loading = { id, ...(env as unknown as ComponentEnv) };
    const names = ['require', 'module', 'exports', ...Object.keys(globals), ...HIDDEN];
    const values = [require, module, module.exports, ...Object.values(globals), ...HIDDEN.map(() => undefined)];
    try {
      new Function(...names, `${code}\n//# sourceURL=weapp:///${path}`)(...values);
    } finally {
      loading = before;
    }
  });
  return module.exports;
}

/** Loads a page or component with the components it uses. */
export function loadWithComponents(id: string, seen = new Set<string>()): void {
  if (seen.has(id)) return;
  seen.add(id);
  for (const used of Object.values(boot.bundle.json[id]?.usingComponents ?? {}))
    loadWithComponents(resolve(id, used), seen);
  load(id);
}
