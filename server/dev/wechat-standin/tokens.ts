import { randomBytes } from 'node:crypto';
import { Refusal } from './protocol.js';

const LIFE_SECONDS = 7200;
const OVERLAP_MS = 5 * 60_000;
const FORCE_INTERVAL_MS = 30_000;
const FORCES_PER_DAY = 20;
const DAY_MS = 24 * 3600_000;

/**
 * Stable access tokens: a repeated call gets the same token with the seconds that remain; five minutes before the end a new one is
 * handed out and both work; a forced one comes at most 20 times a day and every 30 seconds.
 */
export class Tokens {
  private current: { value: string; endsAt: number } | undefined;
  private readonly known = new Map<string, number>();
  private readonly revoked = new Set<string>();
  private forcedAt: number[] = [];

  constructor(private readonly now: () => number) {}

  issue(force: boolean): { access_token: string; expires_in: number } {
    if (force) this.countForce();
    if (force || !this.current || this.current.endsAt - this.now() <= OVERLAP_MS) this.renew();
    const { value, endsAt } = this.current!;
    return { access_token: value, expires_in: Math.floor((endsAt - this.now()) / 1000) };
  }

  require(token: string | undefined): void {
    if (!token) throw new Refusal(41001);
    const endsAt = this.known.get(token);
    if (endsAt === undefined || this.revoked.has(token)) throw new Refusal(40001);
    if (endsAt <= this.now()) throw new Refusal(42001);
  }

  /** As if another program had forced a new token long ago: the ones handed out stop working, the next normal call gets a new one. */
  replace(): void {
    for (const token of this.known.keys()) this.revoked.add(token);
    this.current = undefined;
  }

  /** The platform's own fault: it keeps handing out a token its interfaces refuse. Only forcing a new one helps. */
  spoil(): void {
    for (const token of this.known.keys()) this.revoked.add(token);
  }

  private renew(): void {
    if (this.current) {
      this.known.set(this.current.value, Math.min(this.current.endsAt, this.now() + OVERLAP_MS));
    }
    this.current = { value: randomBytes(384).toString('base64url'), endsAt: this.now() + LIFE_SECONDS * 1000 };
    this.known.set(this.current.value, this.current.endsAt);
  }

  private countForce(): void {
    this.forcedAt = this.forcedAt.filter((at) => this.now() - at < DAY_MS);
    const last = this.forcedAt.at(-1) ?? -Infinity;
    if (this.now() - last < FORCE_INTERVAL_MS) throw new Refusal(45011);
    if (this.forcedAt.length >= FORCES_PER_DAY) throw new Refusal(45009);
    this.forcedAt.push(this.now());
  }
}
