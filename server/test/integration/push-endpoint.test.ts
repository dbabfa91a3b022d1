import { randomBytes } from 'node:crypto';
import { encryptPush, pushSignature } from '../../src/integrations/wechat/push-cipher.js';
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
}

/** A push in secure mode, every part of which can be spoilt. */
async function push({
  message = '{"Event":"weapp_audit_success"}',
  token,
  appId,
  body,
  contentType,
  at = t,
}: Sent): Promise<Response> {
  const { wechat } = at.config;
  const encrypted = encryptPush(message, { aesKey: wechat.pushAesKey, appId: appId ?? wechat.appId });
  const [timestamp, nonce] = ['1795000000', randomBytes(4).toString('hex')];
  const query = new URLSearchParams({
    ...{ timestamp, nonce, encrypt_type: 'aes', signature: pushSignature(token ?? wechat.pushToken, timestamp, nonce) },
    msg_signature: pushSignature(token ?? wechat.pushToken, timestamp, nonce, encrypted),
  });
  return fetch(`${at.url}/api/v1/wechat/push?${query.toString()}`, {
    method: 'POST',
    headers: contentType === null ? {} : { 'content-type': contentType ?? 'application/json' },
    body: new TextEncoder().encode(body ?? JSON.stringify({ ToUserName: 'gh', Encrypt: encrypted })),
  });
}

const plain = (at: TestApp, message: object): Promise<Response> => {
  const [timestamp, nonce] = ['1795000000', '1'];
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
