import { randomUUID } from 'node:crypto';
import type { Stack } from './stack.ts';

/** A person of the demo, as the WeChat stand-in knows them. */
export interface Persona {
  openid: string;
  nickname: string;
  role: string;
}

export interface Member {
  communityId: string;
  communityName: string;
  memberId: string;
  roles: string[];
  volunteerState?: string | null;
}

/** A stranger to everybody: a fresh WeChat account. */
export const freshOpenid = (who: string): string => `o-${who}-${randomUUID().slice(0, 8)}`;

const json = async (answer: Response): Promise<never> => {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${text}`);
  return (text ? JSON.parse(text) : {}) as never;
};

export const personas = async (stack: Stack): Promise<Persona[]> =>
  ((await json(await fetch(`${stack.standInUrl}/standin/personas`))) as { items: Persona[] }).items;

/** The first person of the demo whose role says so. */
export async function personaAs(stack: Stack, role: string): Promise<Persona> {
  const all = await personas(stack);
  const found = all.find((p) => p.role.includes(role));
  if (!found) throw new Error(`no ${role} among ${all.map((p) => p.role).join(', ')}`);
  return found;
}

/** Somebody who talks to the API without a screen: for what a story takes as given. */
export class ApiPerson {
  private constructor(
    private readonly stack: Stack,
    private readonly accessToken: string,
  ) {}

  /** Signs in by a code of the stand-in, like everybody. */
  static async signIn(stack: Stack, openid: string): Promise<ApiPerson> {
    const post = (url: string, body: unknown) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const { code } = (await json(await post(`${stack.standInUrl}/standin/login-code`, { openid }))) as { code: string };
    const tokens = (await json(await post(`${stack.apiUrl}/api/v1/auth/wechat`, { code }))) as { accessToken: string };
    return new ApiPerson(stack, tokens.accessToken);
  }

  get = <T>(path: string): Promise<T> => this.call('GET', path);
  post = <T>(path: string, body: unknown = {}): Promise<T> => this.call('POST', path, body);
  put = <T>(path: string, body: unknown): Promise<T> => this.call('PUT', path, body);

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    return json(
      await fetch(`${this.stack.apiUrl}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.accessToken}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  }

  /** The membership this person looks at. */
  async member(): Promise<Member> {
    const { memberships } = await this.get<{ memberships: Member[] }>('/me');
    if (!memberships[0]) throw new Error('this person has joined no community');
    return memberships[0];
  }
}
