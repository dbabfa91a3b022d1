import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Boot } from '../protocol.js';
import { browserModule, frameworkFiles, publishedApiNames } from './browser-code.js';
import { Gateway } from './gateway.js';
import type { WeappPackage } from './pack.js';
import type { Platform } from './platform.js';

const MIME: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};
const shell = fileURLToPath(new URL('../browser/', import.meta.url));

export interface RuntimeServer {
  url: string;
  gateway: Gateway;
  close(): Promise<void>;
}

/** Serves one person's running mini-program on a free loopback port. */
export async function serve(pack: WeappPackage, platform: Platform): Promise<RuntimeServer> {
  const gateway = new Gateway(platform);
  const boot = (query: URLSearchParams): Boot => ({
    bundle: pack.bundle,
    storage: platform.storage,
    path: query.get('path') ?? pack.bundle.app.entryPagePath ?? pack.bundle.app.pages[0] ?? '',
    scene: Number(query.get('scene') ?? 1001),
    online: platform.online,
    fontScale: platform.settings.fontScale,
    apiNames: publishedApiNames(),
    privacy: { declared: platform.settings.privacyDeclared, agreed: platform.privacyAgreed },
  });

  const post = async (route: string, body: string): Promise<unknown> => {
    const asked = JSON.parse(body || '{}');
    if (route === '/__request') return gateway.request(asked);
    if (route === '/__container') return gateway.container(asked);
    if (route === '/__upload') return gateway.upload(asked);
    if (route === '/__download') return gateway.download(asked);
    if (route.startsWith('/__platform/')) return platform.answer(route.slice('/__platform/'.length), asked);
    if (route === '/__storage') {
      if (asked.clear) for (const key of Object.keys(platform.storage)) delete platform.storage[key];
      else if (asked.value === null) delete platform.storage[asked.key];
      else platform.storage[asked.key] = asked.value;
      return {};
    }
    throw new Error(`no such route: ${route}`);
  };

  const server = http.createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', 'http://runtime');
    const route = decodeURIComponent(url.pathname);
    const send = (status: number, type: string, body: string | Buffer) => {
      res.writeHead(status, { 'content-type': type });
      res.end(body);
    };
    const sendFile = (file: string) =>
      send(200, MIME[path.extname(file)] ?? 'application/octet-stream', fs.readFileSync(file));
    try {
      if (req.method === 'POST') {
        let body = '';
        for await (const chunk of req) body += chunk;
        return send(200, 'application/json', JSON.stringify((await post(route, body)) ?? {}));
      }
      if (route === '/') return sendFile(path.join(shell, 'index.html'));
      if (route === '/phone.css') return sendFile(path.join(shell, 'phone.css'));
      if (route === '/__boot.json') return send(200, 'application/json', JSON.stringify(boot(url.searchParams)));
      if (route === '/templates.js') return send(200, MIME['.js'] as string, `export default ${pack.templates}`);
      if (frameworkFiles[route]) return sendFile(frameworkFiles[route]);
      if (route.startsWith('/runtime/')) {
        const code = browserModule(route.slice('/runtime/'.length));
        return code === undefined ? send(404, 'text/plain', 'no such module') : send(200, MIME['.js'] as string, code);
      }
      const lent = route === '/__tmp' ? platform.localFile(url.searchParams.get('name') ?? '') : undefined;
      if (lent) return sendFile(lent);
      const file = path.join(pack.dir, route.replace(/^\/package/, ''));
      if (route.startsWith('/package/') && file.startsWith(pack.dir) && fs.existsSync(file)) return sendFile(file);
      send(404, 'text/plain', 'not found');
    } catch (error) {
      send(500, 'text/plain', String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    gateway,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
