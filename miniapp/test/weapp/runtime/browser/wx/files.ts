import { note } from '../host.js';
import { api, Failure, type Options } from './api.js';

const USER_DATA = 'http://usr/';
const files = new Map<string, string>();

function write(path: string, data: unknown): void {
  if (!path.startsWith(USER_DATA)) throw new Error(`writeFile:fail permission denied, open ${path}`);
  files.set(path, String(data));
}

function read(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`readFile:fail no such file or directory, open ${path}`);
  return text;
}

const manager = {
  writeFileSync: write,
  readFileSync: read,
  accessSync: (path: string) => void read(path),
  unlinkSync: (path: string) => void files.delete(path),
  writeFile: api('writeFile', (o) => write(String(o['filePath']), o['data'])),
  readFile: api('readFile', (o) => ({ data: read(String(o['filePath'])) })),
};

async function share(name: string, options: Options): Promise<void> {
  const path = String(options['filePath']);
  const text = files.get(path);
  if (text === undefined && !path.startsWith('http://tmp/')) throw new Failure('file not found');
  await note(name, { fileName: options['fileName'], text });
}

/** The user's own folder: text files only, gone when the app ends. */
export const fileInterfaces: Record<string, unknown> = {
  getFileSystemManager: () => manager,
  shareFileMessage: api('shareFileMessage', (o) => share('shareFileMessage', o)),
  openDocument: api('openDocument', (o) => share('openDocument', o)),
};
