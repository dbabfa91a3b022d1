import { resolve } from 'node:path';
import { StartProblem } from '../support/start-problem.js';

export interface StackOptions {
  /** Everything that must survive lies here: database, files, secrets, logs. */
  dataDir: string;
  /** Load the demo community once. */
  demo: boolean;
  /** One JSON line on stdout when ready, for tests. */
  json: boolean;
  /** Serve the H5 build and everything behind one address. */
  front: boolean;
  host: string;
  /** The port of the address to open, or undefined: then any will do. */
  port: number | undefined;
  /** An existing MySQL 8 or MariaDB instead of the private one. */
  databaseUrl: string | undefined;
}

const FLAGS = ['--demo', '--json', '--front'];

/** Reads the command line and HOST, PORT, DATABASE_URL. Throws StartProblem for what it does not know. */
export function readOptions(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
  defaultDataDir: string,
): StackOptions {
  const at = args.indexOf('--data');
  const folder = at < 0 ? defaultDataDir : args[at + 1];
  const unknown = args.filter((arg, i) => !FLAGS.includes(arg) && (at < 0 || (i !== at && i !== at + 1)));
  if (!folder || unknown.length > 0) {
    throw new StartProblem(
      `Usage: stack [--data DIR] [--demo] [--front] [--json]; not understood: ${unknown.join(' ') || '--data'}.`,
    );
  }
  return {
    dataDir: resolve(folder),
    demo: args.includes('--demo'),
    json: args.includes('--json'),
    front: args.includes('--front'),
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT']),
    databaseUrl: env['DATABASE_URL'] || undefined,
  };
}

function readPort(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartProblem(`PORT must be a whole number from 1 to 65535, not "${text}".`);
  }
  return port;
}
