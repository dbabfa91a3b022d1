import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BUILT_WEAPP, packed } from './runtime/built.js';

const KB = 1024;
const MAIN_PACKAGE_BUDGET_KB = 800;
const SUB_PACKAGE_BUDGET_KB = 400;
const pack = packed(BUILT_WEAPP);

describe('the built mini-program', () => {
  it("compiles on WeChat's component framework without a warning", () => {
    expect(pack.warnings).toEqual([]);
  });

  it('holds every declared page and nothing WeChat would refuse', () => {
    expect(pack.refusals).toEqual([]);
    expect(pack.bundle.pages.length).toBeGreaterThan(5);
  });

  it.each(
    pack.sizes.map(
      (s) => [s.root || 'main', s.bytes, s.root ? SUB_PACKAGE_BUDGET_KB : MAIN_PACKAGE_BUDGET_KB] as const,
    ),
  )('keeps package %s within its budget', (_, bytes, budget) => {
    expect(Math.ceil(bytes / KB)).toBeLessThanOrEqual(budget);
  });

  it('names no host but its own API', () => {
    const hosts = Object.entries(pack.bundle.js).flatMap(([file, code]) =>
      [...code.matchAll(/https?:\/\/([\w.-]+)/g)].map((m) => `${m[1]} in ${file}`),
    );
    // Libraries carry an address as text: React's error decoder, the base of Taro's URL class, the name of SVG's vocabulary.
    const explained = /^(api\.silin\.example|reactjs\.org|taro\.com|www\.w3\.org) /;
    expect(hosts.filter((h) => !explained.test(h))).toEqual([]);
  });

  it('starts on phones whose script engine knows no lookbehind (iOS before 16.4)', () => {
    const files = Object.entries(pack.bundle.js).filter(([, code]) => /\(\?<[=!]/.test(code));
    expect(files.map(([file]) => file)).toEqual([]);
  });

  it("passes WeChat's own template and style compilers", () => {
    const compilers = path.join(
      path.dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')),
      'bin/linux',
    );
    const files = (extension: string) =>
      fs
        .readdirSync(BUILT_WEAPP, { recursive: true, encoding: 'utf8' })
        .filter((f) => f.endsWith(extension))
        .sort();
    const run = (tool: string, args: string[]) => {
      const program = path.join(compilers, tool);
      fs.chmodSync(program, 0o755);
      const { status, stderr } = spawnSync(program, args, { cwd: BUILT_WEAPP, maxBuffer: 64 * KB * KB });
      return { status, complaint: String(stderr) };
    };
    expect(run('wcc', ['-d', '-cc', '0', ...files('.wxml'), ...files('.wxs'), '-gn', '$gwx'])).toEqual({
      status: 0,
      complaint: '',
    });
    expect(run('wcsc', ['-db', '-pc', String(files('.wxss').length), ...files('.wxss')])).toEqual({
      status: 0,
      complaint: '',
    });
  });
});
