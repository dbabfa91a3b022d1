// `npm run migration:new -- visits-table`: an empty migration with the time in its name, entered at the end of the list.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes the file and the two lines of the list; gives the file's name. `now` is the number in its name. */
export function newMigration(folder, name, now) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name ?? '')) {
    throw new Error('Name it after what will be true, in words with dashes: npm run migration:new -- visits-table');
  }
  const file = `${now}-${name}`;
  const className = name.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter) => letter.toUpperCase()) + now;
  const list = join(folder, 'index.ts');
  const known = readFileSync(list, 'utf8');
  if (known.includes(`/${file}.js`)) throw new Error(`${file} is there already.`);
  writeFileSync(join(folder, `${file}.ts`), template(className), { flag: 'wx' });
  const imported = known.replace(
    /((?:^import .*\n)+)/m,
    (imports) => `${imports}import { ${className} } from './${file}.js';\n`,
  );
  writeFileSync(list, imported.replace(/\n\];/, `\n  ${className},\n];`));
  return `${file}.ts`;
}

const template = (className) => `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why: say what this makes true, and what would be wrong without it. */
export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('');
  }
}
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../src/migrations/', import.meta.url));
  try {
    process.stdout.write(`server/src/migrations/${newMigration(folder, process.argv[2], Date.now())}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
