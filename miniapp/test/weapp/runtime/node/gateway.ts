import fs from 'node:fs';
import path from 'node:path';
import { CONTAINER_ANSWERS_BYTES } from '../limits.js';
import type { ForwardedAnswer, ForwardedContainerCall, ForwardedRequest, ForwardedUpload } from '../protocol.js';
import type { Platform } from './platform.js';

export interface RequestRecord {
  method: string;
  /** Path and query, without the origin. */
  path: string;
  header: Record<string, string>;
  body: string | undefined;
  /** The cloud service that was called, when it was not the API's address. */
  service?: string;
  /** What the app was told: a status, or the failure. */
  outcome: number | string;
}

/** Sent with every request, as WeChat on a phone does. */
const USER_AGENT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN';

/** The app cannot set or leave out these. */
const SENT_ALWAYS = {
  'user-agent': USER_AGENT,
  referer: 'https://servicewechat.com/wx0000000000000000/1/page-frame.html',
};

interface Disturbance {
  matches: (method: string, path: string) => boolean;
  /** Holds the request until this settles. */
  until: Promise<unknown> | undefined;
  /** `lost`: the server did its work, the phone never hears of it. `unsent`: the request never left. */
  kind: 'lost' | 'unsent' | 'held';
}

const REFUSED = { fail: 'url not in domain list', errno: 600002 };
const DISCONNECTED = { fail: 'net::ERR_INTERNET_DISCONNECTED', errno: 600001 };
const INTERRUPTED = { fail: 'interrupted', errno: 600003 };
const TIMED_OUT = { fail: 'timeout', errno: 5 };

/** The phone's way to the network: only the whitelisted origin, and a weak signal when the test wants one. */
export class Gateway {
  readonly requests: RequestRecord[] = [];
  private readonly disturbances: Disturbance[] = [];
  private readonly running = new Set<() => void>();

  constructor(private readonly platform: Platform) {}

  /** The next matching request reaches the server, but its answer does not come back. */
  loseNextAnswer(method: string, pathPattern: RegExp): void {
    this.disturb(method, pathPattern, 'lost');
  }

  /** The next matching request fails before it leaves the phone. */
  failNext(method: string, pathPattern: RegExp): void {
    this.disturb(method, pathPattern, 'unsent');
  }

  /** The next matching request waits until the returned function is called. */
  holdNext(method: string, pathPattern: RegExp): () => void {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    this.disturb(method, pathPattern, 'held', until);
    return release;
  }

  /** The app has been in the background for five seconds: what has no answer yet gets none. */
  interrupt(): void {
    for (const cut of [...this.running]) cut();
  }

  private disturb(method: string, pattern: RegExp, kind: Disturbance['kind'], until?: Promise<unknown>): void {
    this.disturbances.push({ matches: (m, p) => m === method && pattern.test(p), kind, until });
  }

  async request(asked: ForwardedRequest): Promise<ForwardedAnswer> {
    const body = ['GET', 'HEAD'].includes(asked.method) ? undefined : asked.body;
    return this.forward(asked.method, asked.url, asked.header, body, (url) =>
      fetch(url, {
        method: asked.method,
        headers: { ...asked.header, ...SENT_ALWAYS },
        ...(body === undefined ? {} : { body }),
      }),
    );
  }

  /** Into the cloud environment: no list of domains, and WeChat says who calls; what the app says of that itself is thrown away. */
  async container({ env, service, url, method, header, body }: ForwardedContainerCall): Promise<ForwardedAnswer> {
    const { apiOrigin, cloud, openid } = this.platform.settings;
    if (env !== cloud.env || !cloud.services.includes(service)) return { fail: '-501000 invalid host' };
    const own = Object.entries(header).filter(([name]) => !name.startsWith('x-wx-'));
    const said = { 'x-wx-openid': openid, 'x-wx-appid': cloud.appId, 'x-wx-source': 'wx_client' };
    const sent = method === 'GET' || method === 'HEAD' ? undefined : body;
    const answer = await this.forward(
      method,
      apiOrigin + url,
      header,
      sent,
      (address) =>
        fetch(address, {
          method,
          headers: { ...Object.fromEntries(own), ...SENT_ALWAYS, ...said },
          ...(sent === undefined ? {} : { body: sent }),
        }),
      service,
    );
    const bytes = 'fail' in answer ? 0 : Buffer.byteLength(answer.base64 ?? answer.text);
    return bytes > CONTAINER_ANSWERS_BYTES ? { fail: 'response exceed max size' } : answer;
  }

  async upload(asked: ForwardedUpload): Promise<ForwardedAnswer> {
    const file = this.platform.localFile(asked.filePath);
    if (!file) return { fail: 'file not found' };
    const form = new FormData();
    for (const [name, value] of Object.entries(asked.formData)) form.append(name, value);
    const type = { '.png': 'image/png', '.webp': 'image/webp' }[path.extname(file)] ?? 'image/jpeg';
    form.append(asked.name, new Blob([fs.readFileSync(file)], { type }), path.basename(file));
    const header = Object.fromEntries(Object.entries(asked.header).filter(([k]) => k.toLowerCase() !== 'content-type'));
    return this.forward('POST', asked.url, header, `(file ${path.basename(file)})`, (url) =>
      fetch(url, { method: 'POST', headers: { ...header, ...SENT_ALWAYS }, body: form }),
    );
  }

  async download(asked: ForwardedRequest): Promise<ForwardedAnswer> {
    const answer = await this.forward('GET', asked.url, asked.header, undefined, (url) =>
      fetch(url, { headers: { ...asked.header, ...SENT_ALWAYS } }),
    );
    if ('fail' in answer || answer.base64 === undefined) return answer;
    const file = path.join(
      fs.mkdtempSync('/tmp/silin-download-'),
      path.basename(new URL(asked.url).pathname) || 'file',
    );
    fs.writeFileSync(file, Buffer.from(answer.base64, 'base64'));
    return { ...answer, tempFilePath: this.platform.lend(file) };
  }

  private async forward(
    method: string,
    url: string,
    header: Record<string, string>,
    body: string | undefined,
    send: (url: string) => Promise<Response>,
    service?: string,
  ): Promise<ForwardedAnswer> {
    const { apiOrigin, apiUrl } = this.platform.settings;
    const asked = URL.canParse(url) ? new URL(url) : undefined;
    const record: RequestRecord = {
      method,
      path: asked ? asked.pathname + asked.search : url,
      header,
      body,
      ...(service === undefined ? {} : { service }),
      outcome: 'pending',
    };
    this.requests.push(record);
    const fail = (reason: { fail: string; errno: number }): ForwardedAnswer => {
      record.outcome = reason.fail;
      return reason;
    };
    // The list knows the address as it is written there: not even the usual port may be added.
    if (!asked || asked.origin !== apiOrigin || !url.startsWith(`${apiOrigin}/`)) return fail(REFUSED);
    if (!this.platform.online) return fail(DISCONNECTED);
    if (this.platform.inBackground) return fail(INTERRUPTED);
    let cut: () => void = () => undefined;
    const interrupted = new Promise<ForwardedAnswer>((resolve) => (cut = () => resolve(fail(INTERRUPTED))));
    this.running.add(cut);
    return Promise.race([interrupted, this.pass(method, record, fail, () => send(apiUrl + record.path))]).finally(() =>
      this.running.delete(cut),
    );
  }

  private async pass(
    method: string,
    record: RequestRecord,
    fail: (reason: { fail: string; errno: number }) => ForwardedAnswer,
    send: () => Promise<Response>,
  ): Promise<ForwardedAnswer> {
    const at = this.disturbances.findIndex((d) => d.matches(method, record.path));
    const disturbance = at >= 0 ? this.disturbances.splice(at, 1)[0] : undefined;
    if (disturbance?.kind === 'unsent') return fail(TIMED_OUT);
    await disturbance?.until;
    try {
      const response = await send();
      const bytes = Buffer.from(await response.arrayBuffer());
      if (disturbance?.kind === 'lost') return fail(TIMED_OUT);
      if (record.outcome === 'pending') record.outcome = response.status;
      const isText = /json|text|xml/.test(response.headers.get('content-type') ?? 'text');
      return {
        statusCode: response.status,
        header: Object.fromEntries([...response.headers].map(([name, value]) => [asPhonesWrite(name), value])),
        text: isText ? bytes.toString('utf8') : '',
        ...(isText ? {} : { base64: bytes.toString('base64') }),
      };
    } catch (error) {
      return fail({ fail: String((error as { cause?: { code?: string } }).cause?.code ?? error), errno: 600001 });
    }
  }
}

/** `content-type` as `Content-Type`: phones hand headers over in another case than DevTools, and an app must find them in any. */
const asPhonesWrite = (name: string): string => name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
