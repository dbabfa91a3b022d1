import { randomBytes } from 'node:crypto';
import { encryptPush, pushSignature } from '../../src/integrations/wechat/push-cipher.js';

export type PushMode = 'secure' | 'plain';

export interface PushTarget {
  /** Where the mini-program's backend takes pushes; none = nothing is pushed. */
  url?: string;
  token: string;
  aesKey: string;
  mode: PushMode;
}

export interface SentPush {
  event: Record<string, unknown>;
  /** What the backend answered: HTTP status, or the reason why none came. */
  outcome: number | string;
}

const ATTEMPTS = 3;
const ANSWER_WITHIN_MS = 5000;

/** Brings events to the backend's address: up to three times, until it answers 200 within five seconds. */
export class Pusher {
  readonly sent: SentPush[] = [];
  private closed = false;

  constructor(
    private readonly appId: string,
    readonly target: PushTarget,
    private readonly now: () => number,
  ) {}

  async push(event: Record<string, unknown>): Promise<void> {
    const full = {
      ToUserName: 'gh_0123456789ab',
      CreateTime: Math.floor(this.now() / 1000),
      MsgType: 'event',
      ...event,
    };
    for (let attempt = 0; attempt < ATTEMPTS && !this.closed && this.target.url; attempt += 1) {
      const outcome = await this.once(this.target.url, full);
      this.sent.push({ event: full, outcome });
      if (outcome === 200) return;
    }
  }

  /** The check made when the address is entered at the console: true when the backend answers with the echostr. */
  async checkAddress(): Promise<boolean> {
    const echostr = randomBytes(8).readBigUInt64BE().toString();
    const answer = await fetch(this.address(this.target.url ?? '', { echostr }), {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return answer.status === 200 && (await answer.text()) === echostr;
  }

  close(): void {
    this.closed = true;
  }

  private async once(url: string, event: Record<string, unknown>): Promise<number | string> {
    const text = JSON.stringify(event);
    try {
      const answer = await fetch(...this.envelope(url, text, String(event.FromUserName ?? '')));
      await answer.arrayBuffer();
      return answer.status;
    } catch (error) {
      return (error as Error).name;
    }
  }

  private envelope(url: string, text: string, openid: string): [string, RequestInit] {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    };
    if (this.target.mode === 'plain') return [this.address(url, { openid }), { ...init, body: text }];
    const encrypted = encryptPush(text, { aesKey: this.target.aesKey, appId: this.appId });
    return [
      this.address(url, { openid, encrypt_type: 'aes' }, encrypted),
      { ...init, body: JSON.stringify({ ToUserName: 'gh_0123456789ab', Encrypt: encrypted }) },
    ];
  }

  private address(url: string, extra: Record<string, string>, encrypted?: string): string {
    const timestamp = String(Math.floor(this.now() / 1000));
    const nonce = String(randomBytes(4).readUInt32BE());
    const address = new URL(url);
    const query: Record<string, string> = {
      signature: pushSignature(this.target.token, timestamp, nonce),
      timestamp,
      nonce,
      ...extra,
    };
    if (encrypted) query.msg_signature = pushSignature(this.target.token, timestamp, nonce, encrypted);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return address.href;
  }
}
