import { randomBytes } from 'node:crypto';
import { encryptPush, pushSignature } from '../../src/integrations/wechat/push-cipher.js';
import { PlatformPushes } from '../../src/modules/wechat-push/index.js';
import { aPerson } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

interface Sent {
  readonly message?: string;
  readonly token?: string;
  readonly appId?: string;
  readonly body?: string;
  readonly contentType?: string | null;
  readonly at?: TestApp;
  /** In seconds. */
  readonly stamp?: number;
}

/** A push in secure mode, every part of which can be spoilt. */
async function push(sent: Sent): Promise<Response> {
  return fetch(...envelope(sent));
}

function envelope({
  message = '{"Event":"weapp_audit_success"}',
  token,
  appId,
  body,
  contentType,
  at = t,
  stamp,
}: Sent): [string, RequestInit] {
  const { wechat } = at.config;
  const encrypted = encryptPush(message, { aesKey: wechat.pushAesKey, appId: appId ?? wechat.appId });
  const [timestamp, nonce] = [String(stamp ?? Math.floor(Date.now() / 1000)), randomBytes(4).toString('hex')];
  const query = new URLSearchParams({
    ...{ timestamp, nonce, encrypt_type: 'aes', signature: pushSignature(token ?? wechat.pushToken, timestamp, nonce) },
    msg_signature: pushSignature(token ?? wechat.pushToken, timestamp, nonce, encrypted),
  });
  return [
    `${at.url}/api/v1/wechat/push?${query.toString()}`,
    {
      method: 'POST',
      headers: contentType === null ? {} : { 'content-type': contentType ?? 'application/json' },
      body: new TextEncoder().encode(body ?? JSON.stringify({ ToUserName: 'gh', Encrypt: encrypted })),
    },
  ];
}

const plain = (at: TestApp, message: object): Promise<Response> => {
  const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), '1'];
  const signature = pushSignature(at.config.wechat.pushToken, timestamp, nonce);
  return fetch(`${at.url}/api/v1/wechat/push?signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
};

describe('the address the platform calls', () => {
  it('passes the check of the console', async () => {
    expect(await t.standIn.control.checkAddress()).toBe(true);
  });

  it('answers the check of a stranger with 403', async () => {
    const answer = await fetch(`${t.url}/api/v1/wechat/push?signature=x&timestamp=1&nonce=1&echostr=secret`);

    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('secret');
  });

  it('answers "success" to an event it does not use, so that the platform stops repeating it', async () => {
    const answer = await push({});

    expect([answer.status, await answer.text()]).toEqual([200, 'success']);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  it.each(['text/xml', 'text/plain', 'application/octet-stream', 'nonsense', null])(
    'reads JSON whatever the content type says (%s)',
    async (contentType) => {
      expect((await push({ contentType })).status).toBe(200);
    },
  );

  it.each([
    ['a wrong signature', { token: 'not-our-token' }, 403],
    ['a push for another mini-program', { appId: 'wx1111111111111111' }, 403],
    ['a body that is not JSON', { body: '<xml><Encrypt>x</Encrypt></xml>' }, 400],
    ['an empty body', { body: '' }, 400],
    ['a JSON text that is no object', { body: '[1]' }, 400],
    ['a message inside that is not JSON', { message: 'hello' }, 400],
    ['a verdict without its trace id', { message: '{"Event":"wxa_media_check"}' }, 400],
    ['a plain message where the secure mode is set', { body: '{"Event":"wxa_media_check","trace_id":"t"}' }, 403],
  ] as const)('refuses %s', async (_what, sent, status) => {
    const answer = await push(sent);

    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('bears a verdict about a picture it never heard of, twice', async () => {
    const message = JSON.stringify({
      ...{
        Event: 'wxa_media_check',
        trace_id: 'unknown',
        version: 2,
        errcode: 0,
        result: { suggest: 'pass', label: 100 },
      },
    });

    expect([(await push({ message })).status, (await push({ message })).status]).toEqual([200, 200]);
  });

  it.each(['x'.repeat(500), '心愿', 'a b'])('bears a trace id that is none (%s)', async (traceId) => {
    const message = JSON.stringify({ Event: 'wxa_media_check', trace_id: traceId, version: 2, errcode: 0 });

    expect((await push({ message })).status).toBe(200);
  });

  it.each([
    [
      'a label beyond all numbers',
      { Event: 'wxa_media_check', trace_id: 'l', result: { suggest: 'pass', label: 2 ** 52 } },
    ],
    [
      'a label below all numbers',
      { Event: 'wxa_media_check', trace_id: 'm', result: { suggest: 'pass', label: -(2 ** 40) } },
    ],
    ['a name in Chinese', { Event: 'subscribe_msg_popup_event', FromUserName: '王邻居', List: {} }],
    ['a name of 10,000 letters', { Event: 'subscribe_msg_popup_event', FromUserName: 'o'.repeat(10_000), List: [] }],
    [
      'a moment that is none',
      { Event: 'subscribe_msg_change_event', FromUserName: 'o-x', CreateTime: 2 ** 53, List: 7 },
    ],
    ['a name of the language', { Event: '__proto__', FromUserName: 'constructor' }],
  ])('bears %s', async (_what, event) => {
    expect((await push({ message: JSON.stringify(event) })).status).toBe(200);
  });

  it.each([-400 * 86_400, -601, 601])('refuses a push that is %d seconds away from now', async (seconds) => {
    expect((await push({ stamp: Math.floor(Date.now() / 1000) + seconds })).status).toBe(403);
  });

  it('bears a popup about a template that is not ours', async () => {
    const List = { TemplateId: 'x'.repeat(500), SubscribeStatusString: 'accept' };
    const message = JSON.stringify({
      Event: 'subscribe_msg_popup_event',
      FromUserName: 'o-nobody',
      CreateTime: 1,
      List,
    });

    expect((await push({ message })).status).toBe(200);
  });
});

describe('with the plain mode set', () => {
  let inPlainMode: TestApp;
  beforeAll(async () => {
    inPlainMode = await startTestApp({ WECHAT_PUSH_MODE: 'plain' });
  });
  afterAll(() => inPlainMode.close());

  it('a signed plain message is taken, an unsigned one is not', async () => {
    expect((await plain(inPlainMode, { Event: 'weapp_audit_success' })).status).toBe(200);
    const unsigned = await fetch(`${inPlainMode.url}/api/v1/wechat/push`, { method: 'POST', body: '{}' });
    expect(unsigned.status).toBe(403);
  });
});

it('other routes still refuse a body that is not JSON', async () => {
  const answer = await fetch(`${t.url}/api/v1/auth/wechat`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body: '<xml/>',
  });

  expect(answer.status).toBe(415);
});

describe('a push that somebody kept and sends again', () => {
  const TEMPLATE = 'tmpl-claimed';
  let withTemplates: TestApp;
  beforeAll(async () => {
    withTemplates = await startTestApp({ WECHAT_TEMPLATES: `wish_claimed=${TEMPLATE}` });
  });
  afterAll(() => withTemplates.close());

  it('is answered and does nothing: credits given since then stay', async () => {
    const person = await aPerson(withTemplates);
    const agree = () => person.post('/me/subscription-credits', { results: { [TEMPLATE]: 'accept' } });
    const credits = async () => (await person.get('/me/subscription-templates')).body.items[0].credits as number;
    const turnedOff = {
      ...{ Event: 'subscribe_msg_change_event', FromUserName: person.openid, CreateTime: 1 },
      List: { TemplateId: TEMPLATE, SubscribeStatusString: 'reject' },
    };
    const kept = envelope({ message: JSON.stringify(turnedOff), at: withTemplates });
    await agree();
    expect((await fetch(...kept)).status).toBe(200);
    expect(await credits()).toBe(0);
    await agree();

    const again = await fetch(...kept);

    expect([again.status, await again.text(), await credits()]).toEqual([200, 'success', 1]);
  });

  it('is heard again when it failed the first time', async () => {
    const pushes = withTemplates.app.get(PlatformPushes);
    const dispatch = pushes.dispatch.bind(pushes);
    let heard = 0;
    pushes.dispatch = async () => {
      heard += 1;
      if (heard === 1) throw new Error('the database is away');
    };
    const kept = envelope({ at: withTemplates });

    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await fetch(...kept)).status);

    pushes.dispatch = dispatch;
    expect([statuses, heard]).toEqual([[500, 200, 200], 2]);
  });

  it('is forgotten when it is too old to be taken in', async () => {
    await withTemplates.db.query('UPDATE wechat_pushes_heard SET heard_at = heard_at - INTERVAL 22 MINUTE');
    await withTemplates.drain();
    expect(await withTemplates.db.query('SELECT signature FROM wechat_pushes_heard')).toEqual([]);
  });
});
