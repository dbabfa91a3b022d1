import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack, type WeappPackage } from './node/pack.js';

/** The build under test; another one can be named, so that somebody building at the same time does not pull it away. */
export const BUILT_WEAPP =
  process.env['SILIN_BUILT_WEAPP'] ?? fileURLToPath(new URL('../../../dist/weapp', import.meta.url));
const packs = new Map<string, WeappPackage>();

/** Reads a build once per change; refuses what WeChat would refuse to take. */
export function packed(dist: string): WeappPackage {
  const manifest = path.join(dist, 'app.json');
  if (!fs.existsSync(manifest)) throw new Error(`no build in ${dist}: run "npm run build:weapp -w miniapp"`);
  const key = `${dist}@${fs.statSync(path.join(dist, 'app.js')).mtimeMs}`;
  const known = packs.get(key) ?? pack(dist);
  packs.set(key, known);
  return known;
}
