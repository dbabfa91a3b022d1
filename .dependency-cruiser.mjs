/**
 * The directions of docs/architecture: who may know whom. Each rule says why it is there; a self-test plants one
 * violation per rule, because a checker that sees nothing passes too.
 */
const modules = '^server/src/modules/';
const anyModule = `${modules}([^/]+)/`;
const supporting = `${modules}(audit|media|identity|communities|consents|care|exports|home|matters|wechat-push|notifications|tasks|volunteers)/`;
const core = `${modules}(wishes|pairings|events|needs|callbacks)/`;
const reading = `${modules}reports/`;
const features = '^miniapp/src/features/';
const subPackage = '^miniapp/src/(volunteer|grid|organiser|matters|people|staff|wishes)/';
const tests = '\\.test\\.tsx?$';

export default {
  forbidden: [
    {
      name: 'shared-knows-nobody',
      comment:
        'The vocabulary runs inside a 2 MB mini-program and in the server: no framework, no Node.js, no dependency.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: tests },
      to: { pathNot: '^shared/src/' },
    },
    {
      name: 'miniapp-not-server',
      comment: 'The mini-program knows the server by its published API only; it is shipped without it.',
      severity: 'error',
      from: { path: '^miniapp/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-not-miniapp',
      comment: 'The server serves clients it has never seen.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^miniapp/' },
    },
    {
      name: 'ground-not-modules',
      comment: 'Platform and integrations know no word of the domain: they could carry another product.',
      severity: 'error',
      from: { path: '^server/src/(platform|integrations)/' },
      to: { path: modules },
    },
    {
      name: 'module-by-its-index',
      comment: 'What a module does not export from index.ts it may change without asking anyone.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: modules },
      to: { path: modules, pathNot: `${modules}[^/]+/index\\.ts$` },
    },
    {
      name: 'module-to-module-by-index',
      comment: 'What a module does not export from index.ts it may change without asking anyone.',
      severity: 'error',
      from: { path: anyModule },
      to: { path: modules, pathNot: [`${modules}$1/`, `${modules}[^/]+/index\\.ts$`] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: { path: '^(shared|server|miniapp)/(src|dev)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'http-not-data',
      comment:
        'A controller is an audience and one call: tables are behind the service that asks who may. Pure domain types it may name.',
      severity: 'error',
      from: { path: `${anyModule}http/` },
      to: { path: `${modules}$1/data/` },
    },
    {
      name: 'app-not-http',
      comment: 'A use case does not know whether a page, a job or a test asks it.',
      severity: 'error',
      from: { path: `${anyModule}app/` },
      to: { path: `${modules}$1/http/` },
    },
    {
      name: 'dto-says-shapes',
      comment: 'What a journey takes and gives is written down beside it and does nothing: no service, no controller.',
      severity: 'error',
      from: { path: `${anyModule}dto/` },
      to: { path: `${modules}$1/(app|http)/` },
    },
    {
      name: 'shapes-in-dto',
      comment:
        'Shapes and their mappers stand in dto/, where the service can name them too; http/ only says who asks what.',
      severity: 'error',
      from: { path: `${anyModule}http/` },
      to: {
        path: ['^server/src/platform/http/fields\\.ts$', '(^|/)node_modules/class-validator/', '^class-validator$'],
      },
    },
    {
      name: 'data-not-upwards',
      comment: 'Repositories answer named questions; they start nothing.',
      severity: 'error',
      from: { path: `${anyModule}data/` },
      to: { path: `${modules}$1/(app|dto|http)/` },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules are functions of their arguments: no Nest, no SQL, no clock, no I/O; so they can be read and tested alone. The shape of a row may be named: a type does nothing.',
      severity: 'error',
      from: { path: `${anyModule}domain/`, pathNot: tests },
      to: { pathNot: [`${modules}$1/domain/`, '^shared/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-in-data-only',
      comment:
        'All SQL of a context is in its data folder, where its indexes and locks can be judged together. The platform has tables of its own (outbox, idempotency).',
      severity: 'error',
      from: {
        path: '^server/src/',
        pathNot: [`${anyModule}data/`, '\\.module\\.ts$', '^server/src/platform/', '^server/src/migrat(ions/|e\\.ts$)'],
      },
      to: { path: ['(^|/)node_modules/(typeorm|@nestjs/typeorm|mysql2)/', '^(typeorm|@nestjs/typeorm|mysql2)(/|$)'] },
    },
    {
      name: 'accounts-before-communities',
      comment:
        'An account exists without a community: identity learns of memberships and pictures by its registries, so communities, volunteers and media can know it.',
      severity: 'error',
      from: { path: `${modules}(audit|identity)/` },
      to: { path: `${modules}(communities|consents|exports|tasks|care|volunteers|media|notifications|wechat-push)/` },
    },
    {
      name: 'people-before-their-care',
      comment:
        'People, what they are told and what they agree to come before what is done for them: consents know no later context and tell it by what it registers.',
      severity: 'error',
      from: { path: `${modules}(communities|wechat-push|notifications|media|consents)/` },
      to: { path: `${modules}(tasks|care|volunteers)/` },
    },
    {
      name: 'tasks-know-none-who-give-them',
      comment:
        'Whoever gives somebody something to do knows tasks; tasks know them by the kinds they declare and what they register.',
      severity: 'error',
      from: { path: `${modules}tasks/` },
      to: { path: `${modules}(care|volunteers)/` },
    },
    {
      name: 'exports-serve-all',
      comment: 'Whoever gives a file out knows exports; exports know who members are and nothing of what is in a file.',
      severity: 'error',
      from: { path: `${modules}exports/` },
      to: { path: anyModule, pathNot: `${modules}(exports|audit|communities)/` },
    },
    {
      name: 'home-asks-by-its-registers',
      comment: 'Home serves what contexts register; one that it knew would have to be edited into it.',
      severity: 'error',
      from: { path: `${modules}home/` },
      to: { path: anyModule, pathNot: `${modules}(home|communities)/` },
    },
    {
      name: 'push-door-alone',
      comment: 'The door of the platform’s pushes knows nobody who listens: contexts register what they want to hear.',
      severity: 'error',
      from: { path: `${modules}wechat-push/` },
      to: { path: anyModule, pathNot: `${modules}wechat-push/` },
    },
    {
      name: 'supporting-serves-core',
      comment: 'Audit, identity, communities, volunteers, media and notifications serve every journey; they know none.',
      severity: 'error',
      from: { path: supporting },
      to: { path: [core, reading] },
    },
    {
      name: 'core-not-reading',
      comment: 'Reports are derived from the journeys, never the other way round.',
      severity: 'error',
      from: { path: core },
      to: { path: reading },
    },
    {
      name: 'sub-packages-apart',
      comment: 'Sub-packages are downloaded one by one: code of one is not there when another runs.',
      severity: 'error',
      from: { path: '^miniapp/src/(volunteer|grid|organiser|matters|people|staff|wishes)/' },
      to: { path: subPackage, pathNot: '^miniapp/src/$1/' },
    },
    {
      name: 'main-package-not-sub-packages',
      comment: 'What the main package imports from a sub-package lands in the main package and its 2 MB.',
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: subPackage },
      to: { path: subPackage },
    },
    {
      name: 'features-not-pages',
      comment: 'Pages are put together from features; a feature that knows its page cannot be used on another.',
      severity: 'error',
      from: { path: '^miniapp/src/features/' },
      to: { path: ['^miniapp/src/pages/', subPackage] },
    },
    {
      name: 'feature-ground-alone',
      comment: 'Who one is and what one is told serve every feature; they know none.',
      severity: 'error',
      from: { path: `${features}(identity|notifications)/` },
      to: { path: features, pathNot: `${features}$1/` },
    },
    {
      name: 'communities-on-identity',
      comment: 'A membership belongs to somebody: communities know identity and no other feature.',
      severity: 'error',
      from: { path: `${features}communities/` },
      to: { path: features, pathNot: `${features}(communities|identity)/` },
    },
    {
      name: 'journeys-apart',
      comment:
        'Volunteers, wishes and the journeys to come stand on the ground and do not lean on one another; what they share goes down. Home and the page about one person are put together from all of them.',
      severity: 'error',
      from: {
        path: `${features}([^/]+)/`,
        pathNot: `${features}(home|person-page|identity|notifications|communities)/`,
      },
      to: { path: features, pathNot: `${features}($1|identity|notifications|communities)/` },
    },
    {
      name: 'feature-api-lowest',
      comment: 'The calls of a feature know neither its state nor what is drawn.',
      severity: 'error',
      from: { path: `${features}([^/]+)/api/` },
      to: { path: `${features}$1/(model|components)/` },
    },
    {
      name: 'feature-model-not-components',
      comment: 'Stores, hooks and labels can be used by any drawing; they draw nothing.',
      severity: 'error',
      from: { path: `${features}([^/]+)/model/` },
      to: { path: `${features}$1/components/` },
    },
    {
      name: 'ui-not-features',
      comment: 'The pieces of the interface are free of the domain.',
      severity: 'error',
      from: { path: '^miniapp/src/ui/' },
      to: { path: '^miniapp/src/(features|pages|volunteer|grid|organiser|matters|people|staff|wishes)/' },
    },
    {
      name: 'product-not-tests',
      comment: 'What runs in production needs neither the tests nor the tools of development.',
      severity: 'error',
      from: { path: '^(server|miniapp|shared)/src/', pathNot: tests },
      to: { path: ['^(server|miniapp|shared)/test/', '^server/(dev|bench)/'] },
    },
    {
      name: 'everything-is-found',
      comment: 'An import the checker cannot follow is an import no rule sees.',
      severity: 'error',
      from: { path: '^(server|miniapp|shared)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: '\\.(scss|css|svg|png|jpg)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: new URL('.dependency-cruiser.tsconfig.json', import.meta.url).pathname },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
