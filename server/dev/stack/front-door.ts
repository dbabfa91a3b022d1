import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export interface FrontDoorOptions {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Folder of the mini-program's H5 build. */
  webRoot: string;
  /** Path prefix → base URL of the process that answers it. */
  behind: Record<string, string>;
}

export interface FrontDoor {
  url: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** One address for the browser, as nginx gives it in production: the H5 build, and behind its prefixes the processes. */
export async function openFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  const server = createServer((req, res) => {
    const target = Object.entries(options.behind).find(([prefix]) => isUnder(req.url ?? '/', prefix));
    if (target) forward(req, res, target[1]);
    else void serveFile(req, res, options.webRoot);
  });
  await listen(server, options.port, options.host);
  const { port } = server.address() as { port: number };
  const name = options.host === '127.0.0.1' || options.host === '0.0.0.0' ? 'localhost' : options.host;
  return {
    url: `http://${name}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      }),
  };
}

function isUnder(url: string, prefix: string): boolean {
  return url === prefix || url.startsWith(`${prefix}/`) || url.startsWith(`${prefix}?`);
}

function forward(req: IncomingMessage, res: ServerResponse, base: string): void {
  const { hostname, port } = new URL(base);
  const headers = {
    ...req.headers,
    'x-forwarded-for': req.socket.remoteAddress ?? '',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': req.headers.host ?? '',
  };
  const onward = request({ hostname, port, method: req.method, path: req.url, headers }, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
    answer.once('error', () => res.destroy());
  });
  onward.once('error', () => {
    if (res.headersSent) return res.destroy();
    res.writeHead(502, { 'content-type': 'application/problem+json' });
    res.end(
      JSON.stringify({
        type: 'about:blank',
        title: 'Bad Gateway',
        status: 502,
        detail: '服务暂时没有回应，请稍后再试。',
      }),
    );
  });
  res.once('close', () => onward.destroy());
  req.pipe(onward);
}

async function serveFile(req: IncomingMessage, res: ServerResponse, webRoot: string): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') return void res.writeHead(405, { allow: 'GET, HEAD' }).end();
  const path = decodePath(req.url ?? '/');
  const file = path === undefined ? undefined : await fileAt(webRoot, path);
  if (!file) return void res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('这里没有页面。\n');
  const named = /\.[0-9a-f]{8,}\./.test(file.path); // the build puts the content's hash into the name
  res.writeHead(200, {
    'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    'content-length': file.size,
    'cache-control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (req.method === 'HEAD') return void res.end();
  createReadStream(file.path)
    .once('error', () => res.destroy())
    .pipe(res);
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/** The file a path names; a path without a file ending is a page of the single-page build. Nothing outside `webRoot`. */
async function fileAt(webRoot: string, path: string): Promise<{ path: string; size: number } | undefined> {
  const wanted = normalize(join(webRoot, path));
  if (path.includes('\0') || !(wanted + sep).startsWith(webRoot + sep)) return undefined;
  const candidates = extname(path) ? [wanted] : [join(webRoot, 'index.html')];
  for (const candidate of candidates) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return { path: candidate, size: found.size };
  }
  return undefined;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}
