// `npm start`: sets up what is missing, builds what changed, runs the product. Plain JavaScript on Node's own modules,
// because in a fresh clone there is nothing else yet.
import { requireNodeVersion } from './setup/node-version.mjs';

requireNodeVersion();
await (await import('./setup/start-steps.mjs')).start(process.argv.slice(2));
