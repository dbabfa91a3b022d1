import { serverProject } from './jest.server.mjs';

export default {
  ...serverProject,
  displayName: 'server: unit',
  testMatch: ['<rootDir>/test/unit/**/*.test.ts', '<rootDir>/src/**/*.test.ts', '<rootDir>/dev/**/*.test.ts'],
};
