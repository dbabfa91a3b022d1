import fs from 'node:fs';
import path from 'node:path';
import type { PrivacyItem, StoredValue } from '../protocol.js';

export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter';

export interface PlatformSettings {
  /** The real API behind the app's origin. */
  apiUrl: string;
  /** The WeChat stand-in's base URL; without it nobody can sign in. */
  standInUrl?: string | undefined;
  /** Who holds the phone. */
  openid: string;
  /** Origins the mini-program's administrator has put on the request whitelist, as the app names them. */
  apiOrigin: string;
  /** The cloud environment of this mini-program, and its services. */
  cloud: { env: string; services: string[]; appId: string };
  storage?: Record<string, StoredValue> | undefined;
  privacyDeclared: PrivacyItem[];
  privacyAgreed: boolean;
  fontScale: number;
}

/** One person's phone: what lives outside the app and survives its end. A test changes the fields to choose WeChat's answers. */
export class Platform {
  online = true;
  inBackground = false;
  readonly storage: Record<string, StoredValue>;
  privacyAgreed: boolean;
  /** How the person answers the subscription question, per template or for all. */
  subscribeAnswers: SubscribeAnswer | Record<string, SubscribeAnswer> = 'accept';
  /** Local picture files the next chooseMedia/chooseImage hands over; empty means the person cancels. */
  picturesToChoose: string[] = [];
  /** What the next scanCode reads; undefined means the person cancels. */
  codeToScan: string | undefined;
  avatarToChoose: string | undefined;
  phoneNumber: string | undefined;
  /** Whether the person lets the app write to album and calendar. */
  grantsScopes = true;
  readonly calls: { name: string; detail: unknown }[] = [];
  private readonly tempFiles = new Map<string, string>();
  private nextTempFile = 1;

  constructor(readonly settings: PlatformSettings) {
    this.storage = { ...settings.storage };
    this.privacyAgreed = settings.privacyAgreed;
  }

  /** Gives a local file the name under which the app sees it. */
  lend(file: string): string {
    const name = `http://tmp/${this.nextTempFile++}${path.extname(file)}`;
    this.tempFiles.set(name, file);
    return name;
  }

  localFile(name: string): string | undefined {
    return this.tempFiles.get(name);
  }

  /** Answers a question of the page; the verbs are those of `wx/open.ts` and `wx/media.ts`. */
  async answer(verb: string, asked: Record<string, unknown>): Promise<unknown> {
    switch (verb) {
      case 'login':
        return this.askStandIn('login-code', { openid: this.settings.openid });
      case 'subscribe':
        return this.subscribe(asked['templateIds'] as string[]);
      case 'phone':
        return this.phoneNumber === undefined
          ? { fail: 'user deny' }
          : this.askStandIn('phone-code', { openid: this.settings.openid, phone: this.phoneNumber });
      case 'agree-privacy':
        this.privacyAgreed = true;
        return {};
      case 'choose':
        return this.choose(Number(asked['count']));
      case 'avatar':
        return this.avatarToChoose === undefined ? { fail: 'cancel' } : { url: this.lend(this.avatarToChoose) };
      case 'scan':
        return this.codeToScan === undefined ? { fail: 'cancel' } : { result: this.codeToScan };
      case 'scope':
        return { granted: this.grantsScopes };
      case 'note':
        this.calls.push({ name: String(asked['name']), detail: asked['detail'] });
        return {};
      default:
        throw new Error(`the platform has no answer to "${verb}"`);
    }
  }

  private async subscribe(templateIds: string[]): Promise<Record<string, SubscribeAnswer>> {
    const wanted = this.subscribeAnswers;
    const answers = Object.fromEntries(
      templateIds.map((id): [string, SubscribeAnswer] => [
        id,
        typeof wanted === 'string' ? wanted : (wanted[id] ?? 'reject'),
      ]),
    );
    const accepted = templateIds.filter((id) => answers[id] === 'accept');
    if (accepted.length)
      await this.askStandIn('subscribe-accept', { openid: this.settings.openid, templateIds: accepted });
    return answers;
  }

  private choose(count: number): { fail: string } | { files: { path: string; size: number }[] } {
    const files = this.picturesToChoose.splice(0, count);
    if (files.length === 0) return { fail: 'cancel' };
    return { files: files.map((f) => ({ path: this.lend(f), size: fs.statSync(f).size })) };
  }

  /** Tells WeChat that the person opened the mini-program: only who did so lately may have texts checked or get messages. */
  async opened(): Promise<void> {
    if (this.settings.standInUrl && this.online) await this.askStandIn('visit', { openid: this.settings.openid });
  }

  private async askStandIn(verb: string, body: unknown): Promise<unknown> {
    if (!this.settings.standInUrl) return { fail: 'no WeChat stand-in was given to this launch' };
    if (!this.online) return { fail: 'net::ERR_INTERNET_DISCONNECTED' };
    const answer = await fetch(`${this.settings.standInUrl}/standin/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) return { fail: `the stand-in answered ${answer.status} to ${verb}: ${await answer.text()}` };
    const text = await answer.text();
    return text ? JSON.parse(text) : {};
  }
}
