import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { StartProblem } from '../support/start-problem.js';

/**
 * The secrets of one data folder: made once, at random, readable for their owner alone. The encrypted columns of the
 * database can be read with these keys only, so a file that has lost some is never filled up with new ones.
 */
export function secretsOf(file: string): Record<string, string> {
  const fresh = throwawaySecrets();
  if (!existsSync(file)) {
    const text = Object.entries(fresh).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(`${file}.new`, text.join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return fresh;
  }
  const kept = parseSecrets(readFileSync(file, 'utf8'));
  const missing = Object.keys(fresh).filter((name) => !kept[name]);
  if (missing.length > 0) {
    throw new StartProblem(
      `${file} is incomplete (no ${missing.join(', ')}): put it back from a copy, or, if the data beside it may go, delete the whole folder it is in and start again.`,
    );
  }
  return kept;
}

/** `NAME=value` lines; `#` starts a comment line. A value may hold further `=` signs (base64 does). */
export function parseSecrets(text: string): Record<string, string> {
  const secrets: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const at = line.indexOf('=');
    if (at > 0 && !line.startsWith('#')) secrets[line.slice(0, at).trim()] = line.slice(at + 1).trim();
  }
  return secrets;
}
