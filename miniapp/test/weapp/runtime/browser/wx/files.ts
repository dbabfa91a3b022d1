import { note } from '../host.js';
import { api, Failure, type Options } from './api.js';

const USER_DATA = 'http://usr/';
const DOCUMENTS = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'];
const files = new Map<string, string | ArrayBuffer>();

function write(path: string, data: unknown): void {
  if (!path.startsWith(USER_DATA)) throw new Error(`writeFile:fail permission denied, open ${path}`);
  if (typeof data !== 'string' && !(data instanceof ArrayBuffer))
    throw new Error('writeFile:fail data must be a string or an ArrayBuffer');
  files.set(path, data);
}

function kept(name: string, path: string): string | ArrayBuffer {
  const data = files.get(path);
  if (data === undefined) throw new Error(`${name}:fail no such file or directory, open ${path}`);
  return data;
}

/** Bytes, unless an encoding is asked for. */
function read(path: string, encoding?: string): string | ArrayBuffer {
  const data = kept('readFile', path);
  if (encoding === undefined) return typeof data === 'string' ? new TextEncoder().encode(data).buffer : data;
  return typeof data === 'string' ? data : new TextDecoder(encoding === 'binary' ? 'latin1' : encoding).decode(data);
}

function unlink(path: string): void {
  kept('unlink', path);
  files.delete(path);
}

const manager = {
  writeFileSync: write,
  readFileSync: read,
  accessSync: (path: string) => void kept('access', path),
  unlinkSync: unlink,
  writeFile: api('writeFile', (o) => write(String(o['filePath']), o['data'])),
  readFile: api('readFile', (o) => ({ data: read(String(o['filePath']), o['encoding'] as string | undefined) })),
  unlink: api('unlink', (o) => unlink(String(o['filePath']))),
};

async function share(options: Options): Promise<void> {
  const path = String(options['filePath']);
  if (!files.has(path) && !path.startsWith('http://tmp/')) throw new Failure('file not found');
  await note('shareFileMessage', { fileName: options['fileName'], text: files.get(path) });
}

/** The reader tells the kind by `fileType` or by the name's end, and shows nothing else than documents. */
async function openDocument(options: Options): Promise<void> {
  const path = String(options['filePath']);
  const data = files.get(path);
  if (data === undefined && !path.startsWith('http://tmp/')) throw new Failure('file not found');
  const kind = String(options['fileType'] ?? path.split('.').pop());
  if (!DOCUMENTS.includes(kind)) throw new Failure('filetype not supported');
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data).buffer : data;
  const head = bytes ? new TextDecoder('latin1').decode(bytes.slice(0, 8)) : '';
  if (bytes && kind === 'pdf' && !head.startsWith('%PDF')) throw new Failure('the file is damaged');
  const base64 = bytes && base64Of(bytes);
  await note('openDocument', { fileName: path.split('/').pop(), kind, bytes: bytes?.byteLength, base64 });
}

const base64Of = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));

/** A sound of a file the app has written; noted when it is played, heard by nobody. */
function innerAudio() {
  const audio = {
    src: '',
    play(): void {
      const sound = kept('InnerAudioContext.play', audio.src);
      if (typeof sound === 'string') throw new Error('InnerAudioContext.play:fail not a sound');
      void note('playSound', { fileName: audio.src.split('/').pop(), bytes: sound.byteLength });
    },
    stop: () => undefined,
    pause: () => undefined,
    destroy: () => undefined,
    onEnded: () => undefined,
    onStop: () => undefined,
    onError: () => undefined,
  };
  return audio;
}

/** The user's own folder, gone when the app ends; the phone's reader of documents. */
export const fileInterfaces: Record<string, unknown> = {
  getFileSystemManager: () => manager,
  shareFileMessage: api('shareFileMessage', share),
  openDocument: api('openDocument', openDocument),
  createInnerAudioContext: innerAudio,
  setInnerAudioOption: api('setInnerAudioOption', () => ({})),
};
