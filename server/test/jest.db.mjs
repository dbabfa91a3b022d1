import { databaseProject } from './jest.server.mjs';

export default {
  ...databaseProject,
  displayName: 'server: database',
  testMatch: ['<rootDir>/test/integration/**/*.test.ts', '<rootDir>/test/concurrency/**/*.test.ts'],
};
