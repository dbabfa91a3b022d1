import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../dev/support/repository.js';

const { newMigration } = (await import(join(repositoryRoot, 'server/dev/new-migration.mjs'))) as {
  newMigration(folder: string, name: string, now: number): string;
};

let folder: string;
const list = () => readFileSync(join(folder, 'index.ts'), 'utf8');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'silin-migration-'));
  writeFileSync(
    join(folder, 'index.ts'),
    `import { A1 } from './1-a.js';\n\n/** Every migration. */\nexport const migrations = [\n  A1,\n];\n`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('migration:new', () => {
  it('writes an empty migration and enters it at the end of the list', () => {
    expect(newMigration(folder, 'visits-table', 42)).toBe('42-visits-table.ts');
    expect(readFileSync(join(folder, '42-visits-table.ts'), 'utf8')).toContain('export class VisitsTable42 implements');
    expect(list()).toBe(
      `import { A1 } from './1-a.js';\nimport { VisitsTable42 } from './42-visits-table.js';\n\n/** Every migration. */\nexport const migrations = [\n  A1,\n  VisitsTable42,\n];\n`,
    );
  });

  it('refuses a name that says nothing and leaves the list as it was', () => {
    const before = list();
    expect(() => newMigration(folder, 'Visits', 42)).toThrow('what will be true');
    expect(list()).toBe(before);
  });
});
