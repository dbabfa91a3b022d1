import { databaseProject } from './jest.server.mjs';

/** The concurrency tests and a story of kills on three Galera nodes. Not part of `npm test`: `npm run test:cluster`. */
export default {
  ...databaseProject,
  displayName: 'server: cluster',
  globalTeardown: '<rootDir>/test/support/cluster-teardown.ts',
  testMatch: ['<rootDir>/test/concurrency/**/*.test.ts', '<rootDir>/test/cluster/**/*.test.ts'],
};
