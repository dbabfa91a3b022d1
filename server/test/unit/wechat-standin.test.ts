import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWechatStandIn } from '../../dev/wechat-standin/index.js';
import type { WechatStandIn } from '../../dev/wechat-standin/index.js';

/** The stand-in as a program that knows only the documentation would meet it. */
const NEIGHBOUR = 'o-neighbour-wang';
const MINUTE_MS = 60_000;
const NOON = Date.parse('2026-11-23T04:00:00Z');
const persona = { openid: NEIGHBOUR, nickname: '王邻居', role: '居民' };

let standIn: WechatStandIn;
beforeEach(async () => {
  standIn = await startWechatStandIn({ appId: 'wx1234', appSecret: 's3cret', now: () => NOON });
  standIn.control.personas([persona]);
});
afterEach(() => standIn.close());

type Json = Record<string, unknown>;

async function call(
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; type: string | null; json: Json }> {
  const answer = await fetch(`${standIn.url}${path}`, init);
  return { status: answer.status, type: answer.headers.get('content-type'), json: (await answer.json()) as Json };
}
const post = (path: string, body: unknown) =>
  call(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
const get = (path: string) => call(path);

const login = (code: string, { appid = 'wx1234', secret = 's3cret', grant = 'authorization_code' } = {}) =>
  get(`/sns/jscode2session?appid=${appid}&secret=${secret}&js_code=${code}&grant_type=${grant}`);
const askToken = async (more: Json = {}) =>
  (await post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: 'wx1234', secret: 's3cret', ...more }))
    .json;
const token = async () => String((await askToken()).access_token);
const text = { content: '想换灯泡', version: 2, scene: 4, openid: NEIGHBOUR };
const withToken = async (path: string, body: unknown) =>
  (await post(`${path}?access_token=${await token()}`, body)).json;
const checkText = (more: Json = {}) => withToken('/wxa/msg_sec_check', { ...text, ...more });

describe('the stand-in', () => {
  it('answers failures with HTTP 200, a number and a request id', async () => {
    const answer = await login('invented');
    expect(answer).toMatchObject({ status: 200, json: { errcode: 40029 } });
    expect(answer.json.errmsg).toMatch(/ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  });

  it('takes a code once, and only for five minutes', async () => {
    const [code, late] = [standIn.control.loginCode(NEIGHBOUR), standIn.control.loginCode(NEIGHBOUR)];
    expect((await login(code)).json).toMatchObject({ openid: NEIGHBOUR });
    expect((await login(code)).json.errcode).toBe(40163);
    standIn.control.advanceClock(5 * MINUTE_MS + 1);
    expect((await login(late)).json.errcode).toBe(40029);
  });

  it('tells wrong app, wrong secret and wrong grant apart, and keeps the code for a right call', async () => {
    const code = standIn.control.loginCode(NEIGHBOUR);
    const wrong = [login(code, { appid: 'wx9' }), login(code, { secret: 'x' }), login(code, { grant: 'x' })];
    expect((await Promise.all(wrong)).map(({ json }) => json.errcode)).toEqual([40013, 40125, 40002]);
    expect((await login(code)).json.openid).toBe(NEIGHBOUR);
  });

  it('checks method, token and body in this order', async () => {
    const path = '/wxa/msg_sec_check';
    const good = `${path}?access_token=${await token()}`;
    const answers = [
      get(path),
      post(path, text),
      post(`${path}?access_token=x`, text),
      post(good, ''),
      post(good, '{'),
      post(good, text),
    ];
    expect((await Promise.all(answers)).map(({ json }) => json.errcode)).toEqual([
      43002, 41001, 40001, 44002, 47001, 0,
    ]);
  });

  it('refuses calls beyond the allowance of the minute and of the day, and serves again in the next', async () => {
    standIn.control.setQuota('msgSecCheck', { perMinute: 1 });
    expect([(await checkText()).errcode, (await checkText()).errcode]).toEqual([0, 44991]);
    standIn.control.advanceClock(MINUTE_MS);
    expect((await checkText()).errcode).toBe(0);
    standIn.control.setQuota('msgSecCheck', { perDay: 2 });
    expect((await checkText()).errcode).toBe(45009);
  });
});

describe('its stable token', () => {
  it('stays the same with the seconds that remain, and fills 512 characters', async () => {
    const first = await askToken();
    standIn.control.advanceClock(100_000);
    const second = await askToken();
    expect([second.access_token, second.expires_in]).toEqual([first.access_token, Number(first.expires_in) - 100]);
    expect(String(first.access_token)).toHaveLength(512);
  });

  it('is renewed five minutes before its end, and both work until then', async () => {
    const old = await token();
    standIn.control.advanceClock(116 * MINUTE_MS);
    standIn.control.loginCode(NEIGHBOUR);
    const fresh = await token();
    const check = async (value: string) => (await post(`/wxa/msg_sec_check?access_token=${value}`, text)).json.errcode;
    expect([fresh === old, await check(old), await check(fresh)]).toEqual([false, 0, 0]);
    standIn.control.advanceClock(5 * MINUTE_MS);
    expect([await check(old), await check(fresh)]).toEqual([42001, 0]);
  });

  it('is forced anew at most every thirty seconds and twenty times a day', async () => {
    const answers: unknown[] = [
      (await askToken({ force_refresh: true })).errcode,
      (await askToken({ force_refresh: true })).errcode,
    ];
    expect(answers).toEqual([undefined, 45011]);
    for (let count = 2; count <= 20; count += 1) {
      standIn.control.advanceClock(30_000);
      expect((await askToken({ force_refresh: true })).errcode).toBeUndefined();
    }
    standIn.control.advanceClock(30_000);
    expect((await askToken({ force_refresh: true })).errcode).toBe(45009);
  });
});

describe('its content checks', () => {
  it('know the scenes, the length, and the people who were here within two hours', async () => {
    const codes = [
      { scene: 5 },
      { content: '好'.repeat(2501) },
      { content: undefined },
      { version: 1 },
      { openid: 'stranger' },
    ].map(checkText);
    expect((await Promise.all(codes)).map(({ errcode }) => errcode)).toEqual([40129, 47001, 47001, 47001, 40003]);
    standIn.control.advanceClock(121 * MINUTE_MS);
    expect((await checkText()).errcode).toBe(61010);
  });

  it('hold a broken strategy whose opinion does not count', async () => {
    const { detail, result } = (await checkText()) as { detail: { errcode: number; suggest: string }[]; result: Json };
    expect(result).toEqual({ suggest: 'pass', label: 100 });
    expect(detail.filter(({ errcode }) => errcode !== 0)).toMatchObject([{ suggest: 'risky' }]);
  });

  it('refuse a picture that is asked about again and again, and media they do not know', async () => {
    const media = { media_url: 'http://127.0.0.1:1/photo', media_type: 2, version: 2, scene: 4, openid: NEIGHBOUR };
    const codes = [];
    for (let count = 0; count < 6; count += 1) codes.push((await withToken('/wxa/media_check_async', media)).errcode);
    expect(codes).toEqual([0, 0, 0, 0, 0, 87020]);
    expect((await withToken('/wxa/media_check_async', { ...media, media_type: 3 })).errcode).toBe(40004);
  });
});

describe('its subscription messages', () => {
  const send = (more: Json = {}) =>
    withToken('/cgi-bin/message/subscribe/send', {
      touser: NEIGHBOUR,
      template_id: 'T',
      data: { thing1: { value: '灯泡' } },
      ...more,
    });

  it('cost one accepted consent each', async () => {
    await post('/standin/subscribe-accept', { openid: NEIGHBOUR, templateIds: ['T', 'U'] });
    await post('/standin/subscribe-accept', { openid: NEIGHBOUR, templateIds: ['T'] });
    const codes = [];
    for (let count = 0; count < 3; count += 1) codes.push((await send()).errcode);
    expect([codes, standIn.control.creditsOf(NEIGHBOUR, 'U')]).toEqual([[0, 0, 43101], 1]);
  });

  it('keep the rules of their fields and name the one that breaks them', async () => {
    standIn.control.acceptSubscription(NEIGHBOUR, ['T']);
    const bad = [
      { thing1: '好'.repeat(21) },
      { phrase2: 'OK' },
      { date3: '明天' },
      { number4: '四' },
      { name5: '王'.repeat(11) },
      { thing6: 'a\nb' },
    ];
    for (const data of bad) {
      const [[key, value]] = Object.entries(data) as [[string, string]];
      const answer = await send({ data: { [key]: { value } } });
      expect([answer.errcode, answer.errmsg]).toEqual([47003, expect.stringContaining(`data.${key}.value invalid`)]);
    }
    expect((await send({ page: '/pages/home' })).errcode).toBe(41030);
    expect((await send({ touser: 'stranger' })).errcode).toBe(40003);
  });

  it('are shown to the person as service messages, newest first', async () => {
    standIn.control.acceptSubscription(NEIGHBOUR, ['T']);
    standIn.control.acceptSubscription(NEIGHBOUR, ['T']);
    await send();
    await send({ data: { thing1: { value: '书' } } });
    const { items } = (await get(`/standin/messages?openid=${NEIGHBOUR}`)).json as { items: { data: Json }[] };
    expect(items.map(({ data }) => data.thing1)).toEqual(['书', '灯泡']);
  });
});

describe('its mini-program code', () => {
  const code = async (body: Json) =>
    fetch(`${standIn.url}/wxa/getwxacodeunlimit?access_token=${await token()}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });

  it('is binary on success and JSON on failure, both with HTTP 200', async () => {
    const [good, bad] = [await code({ scene: 'a=1' }), await code({ scene: 'a=1', env_version: 'release_error' })];
    expect([good.status, good.headers.get('content-type'), bad.status]).toEqual([200, 'image/png', 200]);
    expect(await bad.json()).toMatchObject({ errcode: 40097 });
    expect(
      Buffer.from(await good.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it.each([
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: '微心愿' }, 40129],
    [{ scene: 'a', width: 279 }, 40097],
    [{ scene: 'a', page: '/pages/home' }, 41030],
    [{ scene: 'a', page: 'pages/home?b=1' }, 41030],
  ])('for %j answers %i', async (body, errcode) => {
    expect(await (await code(body)).json()).toMatchObject({ errcode });
  });
});

describe('the doors for browsers and tests', () => {
  it('give a browser of any origin the personas and a one-time code, which the platform then knows', async () => {
    const answer = await fetch(`${standIn.url}/standin/personas`, { headers: { origin: 'http://127.0.0.1:10086' } });
    expect([answer.headers.get('access-control-allow-origin'), await answer.json()]).toEqual([
      '*',
      { items: [persona] },
    ]);
    const { code } = (await post('/standin/login-code', { openid: NEIGHBOUR })).json;
    expect((await login(String(code))).json.openid).toBe(NEIGHBOUR);
    const phone = (await post('/standin/phone-code', { openid: NEIGHBOUR, phone: '13900000001' })).json.code;
    expect(await withToken('/wxa/business/getuserphonenumber', { code: phone })).toMatchObject({
      phone_info: { phoneNumber: '13900000001' },
    });
  });

  it('let another process plan faults, register people and read what was called, without secrets', async () => {
    await post('/__control/personas', [{ openid: 'o-li', nickname: '李', role: '志愿者' }]);
    await post('/__control/answerNext', ['code2Session', 45011]);
    expect((await login('x')).json.errcode).toBe(45011);
    const calls = await fetch(`${standIn.url}/__control/calls`);
    const printed = await calls.text();
    expect(JSON.parse(printed)).toMatchObject([{ api: 'code2Session', answered: 45011 }]);
    expect(printed).not.toContain('s3cret');
    expect((await get('/standin/personas')).json).toMatchObject({ items: [persona, { openid: 'o-li' }] });
  });

  it('refuse a fault for an interface that does not exist, and addresses that do not exist', async () => {
    expect((await post('/__control/answerNext', ['codeToSession', 45011])).status).toBe(400);
    for (const path of ['/__control/nothing', '/__control/constructor', '/standin/nothing', '/'])
      expect((await get(path)).status).toBe(404);
    expect((await post('/standin/login-code', {})).status).toBe(400);
  });
});

describe('a restarted stand-in', () => {
  it('still knows personas and consents when it has a file for them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'silin-standin-'));
    const stateFile = join(folder, 'state.json');
    const before = await startWechatStandIn({ stateFile });
    before.control.personas([persona]);
    before.control.acceptSubscription(NEIGHBOUR, ['T']);
    await before.close();
    const after = await startWechatStandIn({ stateFile });
    const kept = (await (await fetch(`${after.url}/standin/personas`)).json()) as unknown;
    expect([kept, after.control.creditsOf(NEIGHBOUR, 'T')]).toEqual([{ items: [persona] }, 1]);
    await after.close();
    await rm(folder, { recursive: true });
  });
});
