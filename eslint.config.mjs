import tseslint from 'typescript-eslint';

/** Facts a test may not hide behind: everything that is written runs, every time, to its first answer. */
const noSkippedTests = [
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing|concurrent)$/]',
    message: 'Every test runs in every run: no only, skip, todo or failing.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'Every test runs in every run: no x… and f… forms.',
  },
  {
    selector: 'MemberExpression[object.name="jest"][property.name="retryTimes"]',
    message: 'A test that needs a second try is wrong, or has found something.',
  },
];

const theClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Ask the injected Clock what time it is: tests move it.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Ask the injected Clock what time it is: tests move it.',
  },
];

const platformOnlyTaro = {
  selector:
    'MemberExpression[object.name="Taro"][property.name=/^(request|uploadFile|downloadFile|login|requestSubscribeMessage)$/]',
  message: 'Only miniapp/src/platform talks to the network, the login and the subscription dialogue.',
};

const atMost = (max) => ({ 'max-lines': ['error', { max, skipBlankLines: false, skipComments: false }] });

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '.data/', 'coverage/', 'shared/src/api/', 'docs/', '**/*.d.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Injected classes must stay value imports for Nest's metadata; a linter cannot tell them apart.
      '@typescript-eslint/consistent-type-imports': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // A promise nobody waits for is a write nobody knows about: worth the slower, type-aware look, in the server only.
    files: ['server/{src,dev,test}/**/*.ts'],
    languageOptions: { parserOptions: { project: 'server/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['{server,shared,miniapp}/**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...noSkippedTests] },
  },
  {
    files: ['server/src/modules/**/*.ts', 'shared/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...theClock] },
  },
  {
    files: ['miniapp/src/**/*.{ts,tsx}'],
    // The demo's persona picker asks the stand-in, not our API.
    ignores: ['miniapp/src/platform/**', 'miniapp/src/features/*/demo/**'],
    rules: {
      'no-restricted-syntax': ['error', platformOnlyTaro],
      // Pictures that travel in the package, and the demo's pieces, which a build constant cuts out of every other build.
      '@typescript-eslint/no-require-imports': ['error', { allow: ['\\.(png|svg|jpg)$', '/demo/'] }],
    },
  },
  { files: ['miniapp/src/{pages,volunteer,organiser,staff}/**/*.tsx'], rules: atMost(200) },
  { files: ['server/src/**/*.service.ts'], rules: atMost(300) },
  // Component tests replace a module and then load what uses it: that order is only to be had with require.
  { files: ['miniapp/test/components/**'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // Whoever starts the product reads its progress on the screen.
  { files: ['server/dev/**', 'server/test/**', 'server/bench/**', 'miniapp/test/**'], rules: { 'no-console': 'off' } },
);
