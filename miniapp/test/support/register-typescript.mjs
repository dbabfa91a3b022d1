import { register } from 'node:module';

// For scripts outside jest: node --import ./test/support/register-typescript.mjs script.ts
register('./typescript-loader.mjs', import.meta.url);
