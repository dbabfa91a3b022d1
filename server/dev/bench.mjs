// `npm run bench`: sets up what is missing and measures. Plain JavaScript on Node's own modules, as start.mjs.
import { requireNodeVersion } from './setup/node-version.mjs';

requireNodeVersion();
await (await import('./setup/bench-steps.mjs')).bench(process.argv.slice(2));
