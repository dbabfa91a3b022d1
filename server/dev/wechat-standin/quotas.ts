import { interfaces, Refusal } from './protocol.js';
import type { ApiName } from './protocol.js';

export interface Allowance {
  perMinute?: number;
  perDay?: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Counts calls per minute and per day and refuses the one too many. */
export class Quotas {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    private readonly allowances: Partial<Record<ApiName, Allowance>>,
  ) {}

  set(api: ApiName, allowance: Allowance): void {
    this.allowances[api] = allowance;
  }

  count(api: ApiName): void {
    const { perMinute, perDay, minuteCode } = { ...interfaces[api], ...this.allowances[api] };
    if (this.next(`${api} minute ${Math.floor(this.now() / MINUTE_MS)}`) > perMinute) throw new Refusal(minuteCode);
    if (this.next(`${api} day ${Math.floor(this.now() / DAY_MS)}`) > perDay) throw new Refusal(45009);
  }

  private next(key: string): number {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }
}
