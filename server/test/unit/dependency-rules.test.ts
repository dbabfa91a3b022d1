import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../../dev/support/repository.js';

const CONFIG = join(repositoryRoot, '.dependency-cruiser.mjs');
const CHECKER = join(repositoryRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** One violation per rule: the file that breaks it, and what it imports. */
const PLANTED: Record<string, { file: string; imports: string }> = {
  'shared-knows-nobody': { file: 'shared/src/kernel/reads-files.ts', imports: 'node:fs' },
  'miniapp-not-server': { file: 'miniapp/src/platform/short-cut.ts', imports: '../../../server/src/platform/clock.js' },
  'server-not-miniapp': { file: 'server/src/platform/draws.ts', imports: '../../../miniapp/src/ui/card/card' },
  'ground-not-modules': { file: 'server/src/integrations/knows-wishes.ts', imports: '../modules/wishes/index.js' },
  'module-by-its-index': { file: 'server/src/reaches-in.ts', imports: './modules/wishes/app/claiming.js' },
  'module-to-module-by-index': {
    file: 'server/src/modules/events/app/reaches-over.ts',
    imports: '../../wishes/app/claiming.js',
  },
  'no-cycles': { file: 'server/src/platform/chicken.ts', imports: './egg.js' },
  'http-not-data': { file: 'server/src/modules/wishes/http/reads-tables.ts', imports: '../data/wish.repository.js' },
  'app-not-http': { file: 'server/src/modules/wishes/app/knows-page.ts', imports: '../http/wall.controller.js' },
  'dto-says-shapes': { file: 'server/src/modules/wishes/dto/starts-journey.ts', imports: '../app/claiming.js' },
  'shapes-in-dto': {
    file: 'server/src/modules/wishes/http/says-shapes.ts',
    imports: '../../../platform/http/fields.js',
  },
  'data-not-upwards': { file: 'server/src/modules/wishes/data/starts-journey.ts', imports: '../app/claiming.js' },
  'domain-is-pure': {
    file: 'server/src/modules/wishes/domain/asks-database.ts',
    imports: '../data/wish.repository.js',
  },
  'sql-in-data-only': { file: 'server/src/modules/wishes/app/writes-sql.ts', imports: 'typeorm' },
  'accounts-before-communities': {
    file: 'server/src/modules/identity/app/knows-members.ts',
    imports: '../../communities/index.js',
  },
  'people-before-their-care': {
    file: 'server/src/modules/consents/app/knows-cards.ts',
    imports: '../../care/index.js',
  },
  'tasks-know-none-who-give-them': {
    file: 'server/src/modules/tasks/app/knows-cards.ts',
    imports: '../../care/index.js',
  },
  'exports-serve-all': {
    file: 'server/src/modules/exports/app/tells-members.ts',
    imports: '../../notifications/index.js',
  },
  'home-asks-by-its-registers': {
    file: 'server/src/modules/home/app/knows-wishes.ts',
    imports: '../../notifications/index.js',
  },
  'push-door-alone': {
    file: 'server/src/modules/wechat-push/app/tells-media.ts',
    imports: '../../media/index.js',
  },
  'supporting-serves-core': { file: 'server/src/modules/audit/app/knows-wishes.ts', imports: '../../wishes/index.js' },
  'core-not-reading': { file: 'server/src/modules/events/app/reads-report.ts', imports: '../../reports/index.js' },
  'sub-packages-apart': { file: 'miniapp/src/volunteer/borrows.ts', imports: '@/staff/desk' },
  'main-package-not-sub-packages': { file: 'miniapp/src/pages/heavy.ts', imports: '@/staff/desk' },
  'features-not-pages': { file: 'miniapp/src/features/wishes/knows-page.ts', imports: '@/pages/home' },
  'feature-ground-alone': {
    file: 'miniapp/src/features/identity/model/knows-wish.ts',
    imports: '@/features/wishes/model/labels',
  },
  'communities-on-identity': {
    file: 'miniapp/src/features/communities/model/knows-wish.ts',
    imports: '@/features/wishes/model/labels',
  },
  'journeys-apart': {
    file: 'miniapp/src/features/volunteers/model/knows-wish.ts',
    imports: '@/features/wishes/model/labels',
  },
  'feature-api-lowest': { file: 'miniapp/src/features/wishes/api/knows-labels.ts', imports: '../model/labels' },
  'feature-model-not-components': {
    file: 'miniapp/src/features/wishes/model/draws.ts',
    imports: '../components/wish-card',
  },
  'ui-not-features': { file: 'miniapp/src/ui/knows-wish.ts', imports: '@/features/wishes/model/labels' },
  'product-not-tests': { file: 'server/src/platform/leans-on-test.ts', imports: '../../test/support/helper.js' },
  'everything-is-found': { file: 'server/src/platform/dreams.ts', imports: './not-there.js' },
};

/** What the planted files import, breaking nothing themselves. */
const INNOCENT: Record<string, string> = {
  'server/src/platform/clock.ts': '',
  'server/src/platform/http/fields.ts': '',
  'server/src/platform/egg.ts': "import './chicken.js';",
  'server/src/modules/communities/index.ts': '',
  'server/src/modules/wishes/index.ts': "import './app/claiming.js';",
  'server/src/modules/wishes/dto/claiming.dto.ts': "import '../domain/wish.policy.js';",
  'server/src/modules/wishes/app/claiming.ts':
    "import '../data/wish.repository.js'; import '../dto/claiming.dto.js'; import '../domain/wish.policy.js';",
  'server/src/modules/wishes/data/wish.repository.ts': "import 'typeorm';",
  'server/src/modules/wishes/domain/wish.policy.ts': "import '../../../../../shared/src/kernel/masking.js';",
  'server/src/modules/wishes/http/wall.controller.ts': "import '../app/claiming.js';",
  'server/src/modules/reports/index.ts': "import '../wishes/index.js';",
  'server/src/modules/events/app/asks-wishes.ts': "import '../../wishes/index.js'; import '../../audit/index.js';",
  'server/src/modules/audit/index.ts': '',
  'server/src/modules/media/index.ts': '',
  'server/src/modules/care/index.ts': '',
  'server/src/modules/notifications/index.ts': '',
  'server/test/support/helper.ts': '',
  'shared/src/kernel/masking.ts': '',
  'miniapp/src/ui/card/card.ts': '',
  'miniapp/src/staff/desk.ts': "import '@/features/wishes/model/labels';",
  'miniapp/src/features/wishes/model/labels.ts': "import '@/ui/card/card';",
  'miniapp/src/features/wishes/components/wish-card.ts':
    "import '../model/labels'; import '@/features/communities/model/membership';",
  'miniapp/src/features/communities/model/membership.ts': "import '@/features/identity/model/me';",
  'miniapp/src/features/identity/model/me.ts': '',
  'miniapp/src/features/home/components/home.ts': "import '@/features/wishes/components/wish-card';",
  'miniapp/src/pages/home.ts': "import '@/features/wishes/model/labels';",
  'miniapp/src/app.config.ts': '',
  'node_modules/typeorm/index.js': '',
  'node_modules/typeorm/package.json': '{"name":"typeorm","version":"1.0.0","main":"index.js"}',
};

interface Violation {
  rule: { name: string };
  from: string;
}

let folder: string;
let violations: Violation[];

const plant = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text.endsWith('}') ? text : `${text}\nexport {};\n`);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'silin-dependency-rules-'));
  for (const [file, text] of Object.entries(INNOCENT)) plant(file, text);
  for (const { file, imports } of Object.values(PLANTED)) plant(file, `import '${imports}';`);
  // The configuration finds its own tsconfig beside itself.
  for (const name of ['.dependency-cruiser.mjs', '.dependency-cruiser.tsconfig.json']) {
    cpSync(join(repositoryRoot, name), join(folder, name));
  }
  const args = [CHECKER, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'shared', 'server', 'miniapp'];
  const run = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (!run.stdout.startsWith('{')) throw new Error(`The checker did not run: ${run.stderr}`);
  violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the directions of the architecture', () => {
  it.each(Object.entries(PLANTED))('%s: the checker finds the planted violation', (rule, { file }) => {
    expect(violations).toContainEqual(
      expect.objectContaining({ from: file, rule: expect.objectContaining({ name: rule }) }),
    );
  });

  it('has a planted violation for every rule', async () => {
    const { default: config } = (await import(CONFIG)) as {
      default: { forbidden: { name: string; comment?: string }[] };
    };

    expect(Object.keys(PLANTED).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
    expect(config.forbidden.filter((rule) => !rule.comment)).toEqual([]);
  });

  it('leaves the files alone that keep the directions', () => {
    const innocent = Object.keys(INNOCENT).filter((file) => file !== 'server/src/platform/egg.ts');

    expect(violations.filter(({ from }) => innocent.includes(from))).toEqual([]);
  });
});
