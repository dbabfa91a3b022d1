import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const runtimeDir = fileURLToPath(new URL('..', import.meta.url));
const cache = new Map<string, string>();

/** The runtime's browser side is TypeScript, stripped of its types when a page asks for it. */
export function browserModule(name: string): string | undefined {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const file = path.join(runtimeDir, name.replace(/\.js$/, '.ts'));
  if (!file.startsWith(runtimeDir) || !fs.existsSync(file)) return undefined;
  const { code } = transformSync(fs.readFileSync(file, 'utf8'), {
    filename: file,
    configFile: false,
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  cache.set(name, code);
  return code;
}

const require = createRequire(import.meta.url);
const packageDir = (name: string) => path.dirname(require.resolve(`${name}/package.json`));

/** WeChat's component framework as ES modules for the page's import map. */
export const frameworkFiles: Record<string, string> = {
  '/framework/glass-easel.js': path.join(packageDir('glass-easel'), 'dist/glass_easel.all.es.js'),
  '/framework/adapter.js': path.join(
    packageDir('glass-easel-miniprogram-adapter'),
    'dist/glass_easel_miniprogram_adapter.es.js',
  ),
};

/** Method names of the `wx` interface as WeChat publishes its types. */
export function publishedApiNames(): string[] {
  const file = path.join(packageDir('miniprogram-api-typings'), 'types/wx/lib.wx.api.d.ts');
  const text = fs.readFileSync(file, 'utf8');
  const body = text.slice(text.indexOf('interface Wx {'));
  return [...new Set([...body.matchAll(/^ {8}([a-z]\w*)(?:<[^(]*>)?\(/gm)].map((m) => m[1] as string))];
}
