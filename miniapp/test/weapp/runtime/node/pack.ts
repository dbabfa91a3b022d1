import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ALL_PACKAGES_LIMIT_BYTES, PACKAGE_LIMIT_BYTES, TAB_BAR_ITEMS } from '../limits.js';
import type { AppConfig, Bundle, FileId, PageConfig } from '../protocol.js';
import { convertWxss } from './wxss.js';

interface TmplGroup {
  addTmpl(id: string, text: string): unknown[] | undefined;
  addScript(id: string, text: string): void;
  getTmplGenObjectGroups(): string;
}
const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler') as {
  TmplGroup: new () => TmplGroup;
};

export interface PackageSize {
  /** '' is the main package. */
  root: string;
  bytes: number;
}

export interface WeappPackage {
  dir: string;
  bundle: Bundle;
  /** JavaScript expression: the compiled template groups. */
  templates: string;
  sizes: PackageSize[];
  /** What the template compiler complained of. */
  warnings: string[];
  /** Why WeChat would not accept this package. */
  refusals: string[];
}

const walk = (dir: string): string[] =>
  fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((e) => (e.isDirectory() ? walk(path.join(dir, e.name)) : [path.join(dir, e.name)]));

const withoutExtension = (file: string): FileId => file.replace(/\.[^./]+$/, '');

/** Reads a built mini-program; never throws for what WeChat would refuse, but lists it in `refusals`. */
export function pack(dir: string): WeappPackage {
  const files = walk(dir)
    .map((f) => path.relative(dir, f).split(path.sep).join('/'))
    .filter((f) => !f.endsWith('.map'));
  const read = (file: string): string | undefined =>
    files.includes(file) ? fs.readFileSync(path.join(dir, file), 'utf8') : undefined;
  const group = new TmplGroup();
  const warnings: string[] = [];
  const refusals: string[] = [];
  const js: Bundle['js'] = {};
  const json: Record<FileId, unknown> = {};
  const css: Bundle['css'] = {};
  for (const file of files) {
    const id = withoutExtension(file);
    const text = () => fs.readFileSync(path.join(dir, file), 'utf8');
    if (file.endsWith('.wxml'))
      warnings.push(...(group.addTmpl(id, text()) ?? []).map((w) => `${file}: ${describe(w)}`));
    else if (file.endsWith('.wxs')) group.addScript(id, text());
    else if (file.endsWith('.js')) js[file] = text();
    else if (file.endsWith('.wxss')) {
      const style = convertWxss(file, read);
      css[id] = style.css;
      refusals.push(...style.refusals);
    } else if (file.endsWith('.json')) json[id] = parseJson(file, text(), refusals);
  }
  const app = (json['app'] ?? { pages: [] }) as AppConfig;
  const subPackages = app.subPackages ?? app.subpackages ?? [];
  const roots = subPackages.map((s) => s.root.replace(/\/$/, ''));
  const pages = [...app.pages, ...subPackages.flatMap((s, i) => s.pages.map((p) => `${roots[i]}/${p}`))];
  const sizes = measure(dir, files, roots);
  refusals.push(...refusePages(app, pages, files), ...refuseSizes(sizes));
  return {
    dir,
    warnings,
    refusals,
    sizes,
    templates: group.getTmplGenObjectGroups(),
    bundle: {
      app,
      pages,
      subPackageRoots: roots,
      js,
      json: json as Record<FileId, PageConfig>,
      css,
      templates: files.filter((f) => f.endsWith('.wxml')).map(withoutExtension),
    },
  };
}

function describe(warning: unknown): string {
  const w = warning as { message?: string };
  return w.message ?? JSON.stringify(warning);
}

function parseJson(file: string, text: string, refusals: string[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    refusals.push(`${file}: not JSON (${(error as Error).message})`);
    return {};
  }
}

function measure(dir: string, files: string[], roots: string[]): PackageSize[] {
  const sizes = new Map<string, number>([['', 0], ...roots.map((r): [string, number] => [r, 0])]);
  for (const file of files) {
    const root = roots.find((r) => file.startsWith(`${r}/`)) ?? '';
    sizes.set(root, (sizes.get(root) ?? 0) + fs.statSync(path.join(dir, file)).size);
  }
  return [...sizes].map(([root, bytes]) => ({ root, bytes }));
}

function refuseSizes(sizes: PackageSize[]): string[] {
  const tooBig = sizes.filter((s) => s.bytes > PACKAGE_LIMIT_BYTES);
  const all = sizes.reduce((sum, s) => sum + s.bytes, 0);
  return [
    ...tooBig.map(
      (s) => `package "${s.root || 'main'}" has ${s.bytes} bytes, the platform takes ${PACKAGE_LIMIT_BYTES}`,
    ),
    ...(all > ALL_PACKAGES_LIMIT_BYTES ? [`all packages have ${all} bytes`] : []),
  ];
}

function refusePages(app: AppConfig, pages: FileId[], files: string[]): string[] {
  const missing = pages.flatMap((p) => [`${p}.js`, `${p}.wxml`]).filter((f) => !files.includes(f));
  const tabs = app.tabBar?.list ?? [];
  const icons = tabs.flatMap((t) => [t.iconPath, t.selectedIconPath]).filter((f): f is string => Boolean(f));
  return [
    ...(app.pages.length === 0 ? ['app.json declares no page'] : []),
    ...missing.map((f) => `a declared page lacks ${f}`),
    ...tabs.filter((t) => !app.pages.includes(t.pagePath)).map((t) => `tab ${t.pagePath} is not in the main package`),
    ...icons
      .filter((f) => !files.includes(f.replace(/^\//, '')))
      .map((f) => `the tab bar's picture ${f} does not exist`),
    ...(tabs.length && (tabs.length < TAB_BAR_ITEMS.min || tabs.length > TAB_BAR_ITEMS.max)
      ? [`the tab bar has ${tabs.length} items`]
      : []),
  ];
}
