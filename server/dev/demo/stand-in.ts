import type { Castling } from './cast.js';

/** The picker shows the journey's people first: who says a wish, who does it, who looks after both. */
const GROUPS = ['居民', '志愿者', '社区工作者', '网格员', '家人代办', '党员志愿者', '活动组织者'];
const placeOf = ({ group }: Castling): number => (GROUPS.includes(group) ? GROUPS.indexOf(group) : GROUPS.length);

/** What the demo tells the WeChat stand-in, over HTTP. */
export class StandIn {
  constructor(private readonly url: string) {}

  /** Makes the cast known to the persona picker. */
  async introduce(cast: readonly Castling[]): Promise<void> {
    const inOrder = [...cast].sort((a, b) => placeOf(a) - placeOf(b));
    const personas = inOrder.map((person) => ({ openid: openidOf(person), nickname: person.name, role: person.group }));
    await this.post('/__control/personas', personas);
  }

  /** A one-time `wx.login` code of this person. */
  async loginCode(person: Castling): Promise<string> {
    const { code } = (await this.post('/standin/login-code', { openid: openidOf(person) })) as { code: string };
    return code;
  }

  /** Texts with this word get the opinion "review". */
  async wantsReviewOf(word: string): Promise<void> {
    await this.post('/__control/textIs', [word, 'review']);
  }

  /** The next text check finds nobody. */
  async breakNextTextCheck(): Promise<void> {
    await this.post('/__control/breakNext', ['msgSecCheck', { status: 502 }, 1]);
  }

  private async post(path: string, body: unknown): Promise<unknown> {
    const answer = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`the WeChat stand-in answered ${answer.status} to ${path}`);
    return answer.json();
  }
}

export const openidOf = ({ slug }: Castling): string => `demo-${slug}`;
