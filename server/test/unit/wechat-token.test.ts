import { startWechatStandIn } from '../../dev/wechat-standin/index.js';
import type { WechatStandIn } from '../../dev/wechat-standin/index.js';
import { contentScene, WechatClient, WechatError } from '../../src/integrations/wechat/index.js';

const NEIGHBOUR = 'o-neighbour-wang';
const HOUR_MS = 3600_000;
const NOON = Date.parse('2026-11-23T04:00:00Z');

let standIn: WechatStandIn;
let present: number;

beforeEach(async () => {
  standIn = await startWechatStandIn({ now: () => NOON });
  standIn.control.personas([{ openid: NEIGHBOUR, nickname: '王邻居', role: '居民' }]);
  present = NOON;
});
afterEach(() => standIn.close());

/** A process of the backend, with a clock that goes as the platform's does. */
function aClient(): WechatClient {
  const { url: baseUrl, appId, appSecret } = standIn;
  return new WechatClient({ baseUrl, appId, appSecret, now: () => present, sleep: async () => undefined });
}

function pass(ms: number): void {
  present += ms;
  standIn.control.advanceClock(ms);
  standIn.control.loginCode(NEIGHBOUR); // opens the mini-program, so that only the token is in question
}

const check = (client: WechatClient) =>
  client.checkText({ openid: NEIGHBOUR, content: '想换灯泡', scene: contentScene.socialLog });
const fetches = () => standIn.control.calls('getStableAccessToken');
const checks = () => standIn.control.calls('msgSecCheck').map(({ answered }) => answered);

describe('the access token', () => {
  it('is fetched once for twenty callers of the same moment, and kept', async () => {
    const client = aClient();
    await Promise.all(Array.from({ length: 20 }, () => check(client)));
    await check(client);
    expect(fetches()).toHaveLength(1);
  });

  it('is the same in two processes', async () => {
    await check(aClient());
    await check(aClient());
    expect(checks()).toEqual([0, 0]);
  });

  it('is renewed shortly before its end, so that no call meets an expired one', async () => {
    const client = aClient();
    await check(client);
    for (let quarter = 0; quarter < 17; quarter += 1) {
      pass(HOUR_MS / 4);
      await check(client);
    }
    expect([new Set(checks()), fetches().length]).toEqual([new Set([0]), 3]);
  });

  it('is renewed once after another program replaced it, and the call repeated once', async () => {
    const client = aClient();
    await check(client);
    standIn.control.replaceToken();
    expect((await check(client)).verdict).toBe('pass');
    expect([checks(), fetches().length]).toEqual([[0, 40001, 0], 2]);
  });

  it('is renewed once for many callers who are refused at the same moment', async () => {
    const client = aClient();
    await check(client);
    standIn.control.replaceToken();
    await Promise.all(Array.from({ length: 8 }, () => check(client)));
    expect(fetches()).toHaveLength(2);
  });

  it.each([40001, 40014, 42001])('is renewed when the platform answers %i', async (errcode) => {
    const client = aClient();
    standIn.control.answerNext('msgSecCheck', errcode);
    expect((await check(client)).verdict).toBe('pass');
  });

  it('is forced anew when the platform keeps handing out the one it refuses', async () => {
    const client = aClient();
    await check(client);
    standIn.control.spoilToken();
    expect((await check(client)).verdict).toBe('pass');
    expect(fetches().map(({ body }) => (body as { force_refresh?: boolean }).force_refresh ?? false)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is given up after one renewal, and never forced twice within thirty seconds', async () => {
    const client = aClient();
    standIn.control.answerNext('msgSecCheck', 40001, { times: 4 });
    for (const _ of [1, 2]) await expect(check(client)).rejects.toMatchObject({ name: 'WechatError', kind: 'token' });
    const forced = fetches().filter(({ body }) => (body as { force_refresh?: boolean }).force_refresh);
    expect(forced).toHaveLength(1);
  });

  it('is asked for again by the next caller after it could not be had', async () => {
    const client = aClient();
    standIn.control.answerNext('getStableAccessToken', 45011);
    await expect(check(client)).rejects.toMatchObject({ kind: 'quota', api: 'getStableAccessToken' });
    expect((await check(client)).verdict).toBe('pass');
  });

  it('that does not come in the documented shape is malformed', async () => {
    for (const body of ['{"access_token":""}', '{"access_token":"x"}', '{"access_token":"x","expires_in":0}']) {
      standIn.control.breakNext('getStableAccessToken', { body });
      await expect(check(aClient())).rejects.toBeInstanceOf(WechatError);
    }
  });
});
