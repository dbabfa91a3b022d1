import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Refusal } from './protocol.js';

/** Somebody with WeChat on a phone, as the demo's picker shows them. */
export interface Persona {
  openid: string;
  nickname: string;
  /** A few words, e.g. `居民`, `社区工作者`. */
  role: string;
  avatar?: string;
}

interface Kept {
  personas: Persona[];
  /** openid → when the mini-program was last opened, ms. */
  lastVisit: Record<string, number>;
  /** `openid templateId` → messages still allowed. */
  credits: Record<string, number>;
}

interface Code {
  openid: string;
  issuedAt: number;
  used: boolean;
  phone?: string;
}

const CODE_LIFE_MS = 5 * 60_000;
const ACTIVE_MS = 2 * 3600_000;
const OPENID = /^[\w-]{3,64}$/;

/** The platform's knowledge of people: who opened the mini-program when, their one-time codes, their consents to messages. */
export class People {
  private kept: Kept = { personas: [], lastVisit: {}, credits: {} };
  private readonly codes = new Map<string, Code>();
  private readonly blocked = new Set<string>();

  constructor(
    private readonly now: () => number,
    private readonly stateFile: string | undefined,
  ) {
    if (stateFile && existsSync(stateFile))
      this.kept = { ...this.kept, ...(JSON.parse(readFileSync(stateFile, 'utf8')) as Kept) };
  }

  get personas(): readonly Persona[] {
    return this.kept.personas;
  }

  /** Adds or replaces by openid, keeping the order in which they first came. */
  register(personas: readonly Persona[]): void {
    for (const persona of personas) {
      requireOpenid(persona.openid);
      const at = this.kept.personas.findIndex(({ openid }) => openid === persona.openid);
      if (at < 0) this.kept.personas.push(persona);
      else this.kept.personas[at] = persona;
      this.kept.lastVisit[persona.openid] ??= this.now();
    }
    this.keep();
  }

  /** What `wx.login` gives: a code that lives five minutes and works once. Counts as opening the mini-program. */
  issueCode(openid: string, phone?: string): string {
    this.visit(openid);
    const code = `0${randomBytes(16).toString('base64url').slice(0, 20)}${phone ? 'phone' : 'login'}`;
    this.codes.set(code, { openid, issuedAt: this.now(), used: false, phone });
    return code;
  }

  /** @throws Refusal 40029 unknown or too old, 40163 used before, 40226 a person the platform blocks. */
  useLoginCode(value: string): string {
    const code = this.codes.get(value);
    if (!code || code.phone !== undefined || this.now() - code.issuedAt > CODE_LIFE_MS) throw new Refusal(40029);
    if (code.used) throw new Refusal(40163);
    if (this.blocked.has(code.openid)) throw new Refusal(40226);
    code.used = true;
    return code.openid;
  }

  /** @throws Refusal 40029 for every code that does not work (this interface has no number of its own for "used"). */
  usePhoneCode(value: string): string {
    const code = this.codes.get(value);
    if (!code || code.phone === undefined || code.used || this.now() - code.issuedAt > CODE_LIFE_MS)
      throw new Refusal(40029);
    code.used = true;
    return code.phone;
  }

  block(openid: string): void {
    this.blocked.add(openid);
  }

  visit(openid: string): void {
    requireOpenid(openid);
    this.kept.lastVisit[openid] = this.now();
    this.keep();
  }

  /** @throws Refusal 40003 nobody of this mini-program. */
  requireKnown(openid: unknown): string {
    if (typeof openid !== 'string' || !Object.hasOwn(this.kept.lastVisit, openid)) throw new Refusal(40003);
    return openid;
  }

  /** @throws Refusal 61010 not here within two hours. */
  requireActive(openid: unknown): string {
    const known = this.requireKnown(openid);
    if (this.now() - (this.kept.lastVisit[known] ?? 0) > ACTIVE_MS) throw new Refusal(61010);
    return known;
  }

  /** One accepted popup line is one message. */
  accept(openid: string, templateIds: readonly string[]): void {
    this.visit(openid);
    for (const id of templateIds) this.kept.credits[`${openid} ${id}`] = this.creditsOf(openid, id) + 1;
    this.keep();
  }

  creditsOf(openid: string, templateId: string): number {
    return this.kept.credits[`${openid} ${templateId}`] ?? 0;
  }

  /** @throws Refusal 43101 no consent left. */
  spendCredit(openid: string, templateId: string): void {
    const left = this.creditsOf(openid, templateId);
    if (left < 1) throw new Refusal(43101);
    this.kept.credits[`${openid} ${templateId}`] = left - 1;
    this.keep();
  }

  private keep(): void {
    if (!this.stateFile) return;
    writeFileSync(`${this.stateFile}.new`, JSON.stringify(this.kept, null, 1));
    renameSync(`${this.stateFile}.new`, this.stateFile);
  }
}

function requireOpenid(openid: unknown): void {
  if (typeof openid !== 'string' || !OPENID.test(openid))
    throw new RangeError('openid: 3 to 64 letters, digits, _ or -');
}
