import type { Fault } from './faults.js';
import type { Verdict } from './media-checks.js';
import type { Persona } from './people.js';
import type { DeliveredMessage, Platform, ReceivedCall } from './platform.js';
import type { ApiName } from './protocol.js';
import type { PushMode, SentPush } from './pusher.js';
import type { Allowance } from './quotas.js';

/** What a test or the demo may tell the stand-in. The same over HTTP: `POST /__control/<method>` with the arguments as a JSON array. */
export class WechatStandInControl {
  constructor(private readonly platform: Platform) {}

  /** The next `times` calls of this interface answer this number. */
  answerNext(
    api: ApiName | 'any',
    errcode: number,
    { times = 1, errmsg }: { times?: number; errmsg?: string } = {},
  ): void {
    this.platform.faults.plan(api, { errcode, errmsg }, times);
  }

  /** The next `calls` calls answer -1. */
  busyFor(calls: number, api: ApiName | 'any' = 'any'): void {
    this.platform.faults.plan(api, { errcode: -1 }, calls);
  }

  /** The next calls suffer something worse than a number: `{ hang: true }`, `{ body: '<html>' }`, `{ status: 502 }`, `{ reset: true }`. */
  breakNext(api: ApiName | 'any', fault: Fault, times = 1): void {
    this.platform.faults.plan(api, fault, times);
  }

  /** Texts that contain the word get this opinion from now on. */
  textIs(word: string, verdict: 'risky' | 'review'): void {
    this.platform.words[verdict].add(word);
  }

  setQuota(api: ApiName, allowance: Allowance): void {
    this.platform.quotas.set(api, allowance);
  }

  holdMedia(): void {
    this.platform.media.hold = true;
  }

  /** Lets held verdicts go and resolves with their number when they have been pushed; later pictures are no longer held unless `keepHolding`. */
  async releaseMedia(options: { traceId?: string; verdict?: Verdict; keepHolding?: boolean } = {}): Promise<number> {
    this.platform.media.hold = options.keepHolding ?? false;
    return this.platform.media.release(options);
  }

  /** The opinion on every picture from now on, or on those whose address contains `urlPart`. */
  mediaIs(verdict: Verdict, urlPart?: string): void {
    if (urlPart === undefined) this.platform.media.verdict = verdict;
    else this.platform.media.decide(urlPart, verdict);
  }

  /** 1 = the old shape of the pushed verdict. */
  mediaPushVersion(version: 1 | 2): void {
    this.platform.media.version = version;
  }

  /** Resolves when every picture asked about has been looked at and its verdict pushed. */
  mediaSettled(): Promise<void> {
    return this.platform.media.settled();
  }

  /** Pushes the same verdict once more. */
  repeatMediaPush(traceId: string): Promise<void> {
    return this.platform.media.repeat(traceId);
  }

  /** Where pushes go from now on, and in which mode (not given = as before). */
  setPushUrl(url: string, mode: PushMode = this.platform.pusher.target.mode): void {
    Object.assign(this.platform.pusher.target, { url, mode });
  }

  /** True when the backend passes the console's check of its address. */
  checkAddress(): Promise<boolean> {
    return this.platform.pusher.checkAddress();
  }

  /** Pushes any event, as it is. */
  push(event: Record<string, unknown>): Promise<void> {
    return this.platform.pusher.push(event);
  }

  pushes(): readonly SentPush[] {
    return this.platform.pusher.sent;
  }

  /** Calls received, oldest first, without app secret and tokens. */
  calls(api?: ApiName): ReceivedCall[] {
    return this.platform.calls.filter((call) => api === undefined || call.api === api);
  }

  messages(openid?: string): DeliveredMessage[] {
    return this.platform.messages.filter((message) => openid === undefined || message.openid === openid);
  }

  personas(personas: Persona[]): void {
    this.platform.people.register(personas);
  }

  /** A one-time `wx.login` code of this person. */
  loginCode(openid: string): string {
    return this.platform.people.issueCode(openid);
  }

  phoneCode(openid: string, phone: string): string {
    return this.platform.people.issueCode(openid, phone);
  }

  acceptSubscription(openid: string, templateIds: string[]): void {
    this.platform.people.accept(openid, templateIds);
  }

  creditsOf(openid: string, templateId: string): number {
    return this.platform.people.creditsOf(openid, templateId);
  }

  /** Sign-ins of this person answer 40226 from now on. */
  block(openid: string): void {
    this.platform.people.block(openid);
  }

  /** Handed-out tokens stop working, as if another program had forced a new one. */
  replaceToken(): void {
    this.platform.tokens.replace();
  }

  /** The token is refused everywhere and still handed out: only forcing a new one helps. */
  spoilToken(): void {
    this.platform.tokens.spoil();
  }

  advanceClock(ms: number): void {
    this.platform.advance(ms);
  }

  /** Forgets planned faults and the list of calls. */
  clear(): void {
    this.platform.faults.clear();
    this.platform.calls.length = 0;
  }
}
