// `npm test`: sets up what is missing and runs everything; `--only <part>` runs one part. What is not understood goes on
// to jest (`npm run test:db -- private-database`).
import { requireNodeVersion } from './setup/node-version.mjs';

requireNodeVersion();
await (await import('./setup/test-steps.mjs')).test(process.argv.slice(2));
