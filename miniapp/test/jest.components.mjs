import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Pieces, hooks and pages in jsdom; the platform is two small stubs, everything else is the product's own code. */
export default {
  displayName: 'components',
  rootDir: `${here}/components`,
  testEnvironment: 'jsdom',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  globals: { SILIN_H5: false, SILIN_DEMO: false, SILIN_API_ORIGIN: 'https://api.test', SILIN_CLOUD: null },
  moduleNameMapper: {
    '\\.(scss|css)$': '<rootDir>/stubs/empty.ts',
    '^@tarojs/taro$': '<rootDir>/stubs/taro.ts',
    '^@tarojs/components$': '<rootDir>/stubs/components.tsx',
    '^@silin/shared$': `${here}/../../shared/src/index.ts`,
    '^@/(.*)$': `${here}/../src/$1`,
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
