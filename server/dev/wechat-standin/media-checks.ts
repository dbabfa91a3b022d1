import { Refusal, requestId } from './protocol.js';
import type { Pusher } from './pusher.js';

export type Verdict = 'pass' | 'review' | 'risky';

interface Check {
  traceId: string;
  openid: string;
  mediaUrl: string;
}

const LABELS: Record<Verdict, number> = { pass: 100, review: 21000, risky: 20002 };
const MAX_BYTES = 10 * 1024 * 1024;
const DOWNLOAD_WITHIN_MS = 10_000;
const REPEATS_PER_MINUTE = 5;

/** Looks at pictures: downloads them as the platform does, decides, and pushes the verdict, at once or when released. */
export class MediaChecks {
  /** While true, verdicts wait for `release`. */
  hold = false;
  /** The opinion on pictures nothing else was said about. */
  verdict: Verdict = 'pass';
  /** Version of the pushed shape; the old one still occurs. */
  version: 1 | 2 = 2;
  private readonly byUrl = new Map<string, Verdict>();
  private waiting: Check[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly done = new Map<string, Record<string, unknown>>();
  private readonly asked: { mediaUrl: string; at: number }[] = [];

  constructor(
    private readonly appId: string,
    private readonly pusher: Pusher,
    private readonly now: () => number,
  ) {}

  /** Pictures whose address contains `part` get this verdict. */
  decide(part: string, verdict: Verdict): void {
    this.byUrl.set(part, verdict);
  }

  ask(openid: string, mediaUrl: string): string {
    const recent = this.asked.filter((one) => one.mediaUrl === mediaUrl && this.now() - one.at < 60_000);
    if (recent.length >= REPEATS_PER_MINUTE) throw new Refusal(87020);
    this.asked.push({ mediaUrl, at: this.now() });
    const check = { traceId: requestId(), openid, mediaUrl };
    if (this.hold) this.waiting.push(check);
    else this.start(check);
    return check.traceId;
  }

  /** Lets the waiting verdicts go (all, or the one with this trace id) and resolves when they have been pushed. */
  async release({ traceId, verdict }: { traceId?: string; verdict?: Verdict } = {}): Promise<number> {
    const going = this.waiting.filter((check) => traceId === undefined || check.traceId === traceId);
    this.waiting = this.waiting.filter((check) => !going.includes(check));
    for (const check of going) this.start(check, verdict);
    await this.settled();
    return going.length;
  }

  /** Resolves when nothing is being looked at any more. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** The platform delivers the same verdict a second time, as it may. */
  async repeat(traceId: string): Promise<void> {
    const event = this.done.get(traceId);
    if (event) await this.pusher.push(event);
  }

  private start(check: Check, verdict?: Verdict): void {
    // The answer to the request leaves first: the platform never pushes before it has answered.
    const running: Promise<void> = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.look(check, verdict))
      .finally(() => this.running.delete(running));
    this.running.add(running);
  }

  private async look({ traceId, openid, mediaUrl }: Check, given?: Verdict): Promise<void> {
    const byUrl = [...this.byUrl].find(([part]) => mediaUrl.includes(part))?.[1];
    const verdict = given ?? byUrl ?? this.verdict;
    const found = await canDownload(mediaUrl);
    const shape = this.version === 1 ? oldShape : newShape;
    const event = {
      FromUserName: openid,
      Event: 'wxa_media_check',
      appid: this.appId,
      trace_id: traceId,
      ...shape(found, verdict),
    };
    this.done.set(traceId, event);
    await this.pusher.push(event);
  }
}

function newShape(found: boolean, verdict: Verdict): Record<string, unknown> {
  if (!found)
    return {
      version: 2,
      detail: [],
      errcode: -1008,
      errmsg: 'download failed',
      result: { suggest: 'pass', label: 100 },
    };
  const item = { suggest: verdict, label: LABELS[verdict], prob: 90 };
  return {
    version: 2,
    detail: [{ strategy: 'content_model', errcode: 0, ...item }],
    errcode: 0,
    errmsg: 'ok',
    result: { suggest: verdict, label: LABELS[verdict] },
  };
}

function oldShape(found: boolean, verdict: Verdict): Record<string, unknown> {
  return { isrisky: found && verdict === 'risky' ? 1 : 0, extra_info_json: '', status_code: found ? 0 : 4294966288 };
}

async function canDownload(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_WITHIN_MS) });
    const bytes = await answer.arrayBuffer();
    return answer.status === 200 && bytes.byteLength > 0 && bytes.byteLength <= MAX_BYTES;
  } catch {
    return false;
  }
}
