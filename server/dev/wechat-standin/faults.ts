import { isApiName } from './protocol.js';
import type { ApiName } from './protocol.js';

/** What a coming call is to suffer instead of being served. */
export type Fault =
  | { errcode: number; errmsg?: string }
  /** No answer ever. */
  | { hang: true }
  /** This text instead of the answer, with HTTP 200. */
  | { body: string }
  | { status: number }
  /** The connection is cut. */
  | { reset: true };

interface Planned {
  api: ApiName | 'any';
  fault: Fault;
  times: number;
}

/** Faults in the order they were asked for; each is used up by the calls it fits. */
export class Faults {
  private planned: Planned[] = [];

  /** @throws RangeError for an interface that does not exist: a test with a typing mistake must not pass. */
  plan(api: ApiName | 'any', fault: Fault, times = 1): void {
    if (api !== 'any' && !isApiName(api)) throw new RangeError(`no such interface: ${String(api)}`);
    if (!('errcode' in fault || 'hang' in fault || 'body' in fault || 'status' in fault || 'reset' in fault)) {
      throw new RangeError('a fault is errcode, hang, body, status or reset');
    }
    this.planned.push({ api, fault, times });
  }

  take(api: ApiName): Fault | undefined {
    const hit = this.planned.find((planned) => planned.api === api || planned.api === 'any');
    if (!hit) return undefined;
    hit.times -= 1;
    if (hit.times <= 0) this.planned = this.planned.filter((planned) => planned !== hit);
    return hit.fault;
  }

  clear(): void {
    this.planned = [];
  }
}
