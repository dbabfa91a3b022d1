import { databaseProject } from './jest.server.mjs';

export default {
  ...databaseProject,
  displayName: 'server: e2e',
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
};
