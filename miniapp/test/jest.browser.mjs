import { fileURLToPath } from 'node:url';

/** What the browser projects share: TypeScript as ES modules, one real backend per run. */
export const browserProject = (name) => ({
  displayName: name,
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  roots: [`<rootDir>/${name}`],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { swcrc: false, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' },
    ],
  },
  globalSetup: '<rootDir>/support/global-setup.ts',
  globalTeardown: '<rootDir>/support/global-teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/support/after-each-file.ts'],
});
