import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startWechatStandIn } from '../../dev/wechat-standin/index.js';
import type { WechatStandIn } from '../../dev/wechat-standin/index.js';
import {
  answerAddressCheck,
  contentScene,
  parsePush,
  PUSH_WINDOW_MS,
  pushName,
  PushRefused,
  WechatClient,
} from '../../src/integrations/wechat/index.js';
import type { MediaVerdictPush, Push } from '../../src/integrations/wechat/index.js';
import { decryptPush, encryptPush, pushSignature } from '../../src/integrations/wechat/push-cipher.js';

/** Token, key and app id of every example in the official documentation. */
/** The hour of the examples. */
const now = () => 1714112445_000;
const documented = { token: 'AAAAA', aesKey: 'A'.repeat(43), appId: 'wxba5fad812f8e6fb9', now };
const plain = { token: 'AAAAA', appId: documented.appId, now: () => 1714036800_000 };

const secureQuery = {
  signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
  timestamp: '1714112445',
  nonce: '415670741',
  openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
  encrypt_type: 'aes',
  msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
};
const secureBody = {
  ToUserName: 'gh_97417a04a28d',
  Encrypt:
    '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
};

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PushRefused) return error.reason;
    throw error;
  }
  return 'accepted';
}

/** A push of the plain mode with a right signature. */
function read(event: Record<string, unknown>): Push {
  const query = { timestamp: '1', nonce: '2', signature: pushSignature('AAAAA', '1', '2') };
  return parsePush(
    query,
    { FromUserName: 'o-neighbour', CreateTime: 1626959646, MsgType: 'event', ...event },
    { ...plain, now: () => 1000 },
  );
}

describe('the check of our address', () => {
  const query = {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    echostr: '4375120948345356249',
    timestamp: '1714036504',
    nonce: '1514711492',
  };

  it('is answered with the echostr of the documented example', () => {
    expect(answerAddressCheck(query, plain)).toBe('4375120948345356249');
  });

  it('is refused with another token, another moment, without signature and without a token of ours', () => {
    expect(refusal(() => answerAddressCheck(query, { token: 'AAAAB' }))).toBe('signature');
    expect(refusal(() => answerAddressCheck({ ...query, timestamp: '1714036505' }, plain))).toBe('signature');
    expect(refusal(() => answerAddressCheck({ ...query, signature: undefined }, plain))).toBe('signature');
    const unset = { ...query, signature: pushSignature('', query.timestamp, query.nonce) };
    expect(refusal(() => answerAddressCheck(unset, { token: '' }))).toBe('signature');
  });
});

describe('the age of a push', () => {
  const at = (ms: number) => refusal(() => parsePush(secureQuery, secureBody, { ...documented, now: () => ms }));

  it('is minutes at most, on either side of our clock', () => {
    const stamped = 1714112445_000;
    expect([0, PUSH_WINDOW_MS, -PUSH_WINDOW_MS].map((age) => at(stamped + age))).toEqual(Array(3).fill('accepted'));
    expect([PUSH_WINDOW_MS + 1, -PUSH_WINDOW_MS - 1, 400 * 86_400_000].map((age) => at(stamped + age))).toEqual(
      Array(3).fill('stale'),
    );
  });

  it.each(['', 'x', 'NaN', '1e400', '9'.repeat(30)])('is none where the stamp is no moment (%s)', (timestamp) => {
    const query = { timestamp, nonce: '2', signature: pushSignature('AAAAA', timestamp, '2') };
    expect(refusal(() => parsePush(query, '{"Event":"x"}', { ...plain, now: Date.now }))).toBe('stale');
  });

  it('is told by the signature that was verified, which names the push', () => {
    expect(pushName(secureQuery, documented)).toBe(secureQuery.msg_signature);
    expect(pushName(secureQuery, plain)).toBe(secureQuery.signature);
  });
});

describe('what no platform sends', () => {
  it.each([-1, 2 ** 31, 2 ** 52, 1.5, '99999999999', 'x', {}, [], null])('is no label: %p', (label) => {
    const push = read({ Event: 'wxa_media_check', trace_id: 't', errcode: 0, result: { suggest: 'pass', label } });
    expect((push as MediaVerdictPush).label).toBeUndefined();
  });

  it.each(['心愿', 'o'.repeat(65), 'o n', "o'--", '\u{1f600}'])('is nobody of ours: %s', (openid) => {
    const event = { Event: 'subscribe_msg_popup_event', FromUserName: openid, List: { TemplateId: 't' } };
    expect(read(event)).toEqual({ kind: 'other', event: 'subscribe_msg_popup_event' });
  });
});

describe('the plain mode', () => {
  const query = { signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78', timestamp: '1714037059', nonce: '486452656' };
  const body =
    '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714037059,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}';

  it('reads the documented example, as text, as bytes and as parsed JSON', () => {
    for (const form of [body, Buffer.from(body), JSON.parse(body) as unknown]) {
      expect(parsePush(query, form, plain)).toEqual({ kind: 'other', event: 'debug_demo' });
    }
  });

  it('refuses a wrong signature and what is not a JSON object', () => {
    expect(refusal(() => parsePush({ ...query, nonce: '1' }, body, plain))).toBe('signature');
    for (const form of ['<xml></xml>', '[]', 'null', '', undefined])
      expect(refusal(() => parsePush(query, form, plain))).toBe('malformed');
  });

  it('is refused where the secure mode is set up, however well signed', () => {
    expect(refusal(() => parsePush(query, body, documented))).toBe('plain-in-secure-mode');
  });
});

describe('the secure mode', () => {
  it('reads the documented example', () => {
    expect(parsePush(secureQuery, secureBody, documented)).toEqual({ kind: 'other', event: 'debug_demo' });
    expect(decryptPush(secureBody.Encrypt, documented)).toEqual({
      appId: documented.appId,
      message:
        '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}',
    });
  });

  it('encrypts and signs the documented answer to the very letter', () => {
    const encrypted = encryptPush('{"demo_resp":"good luck"}', {
      ...documented,
      random: Buffer.from('707722b803182950'),
    });
    expect(encrypted).toBe('ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==');
    expect(pushSignature('AAAAA', '1713424427', '415670741', encrypted)).toBe(
      '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    );
  });

  it('goes by msg_signature, not by the signature beside it', () => {
    expect(refusal(() => parsePush({ ...secureQuery, signature: 'anything' }, secureBody, documented))).toBe(
      'accepted',
    );
    expect(
      refusal(() => parsePush({ ...secureQuery, msg_signature: secureQuery.signature }, secureBody, documented)),
    ).toBe('signature');
  });

  it('refuses a message changed on its way, one for another app, and one of another key', () => {
    const changed = { Encrypt: secureBody.Encrypt.replace('+qdx', '+qdy') };
    expect(refusal(() => parsePush(secureQuery, changed, documented))).toBe('signature');
    expect(refusal(() => parsePush(secureQuery, secureBody, { ...documented, appId: 'wx1' }))).toBe('other-app');
    expect(refusal(() => parsePush(secureQuery, secureBody, { ...documented, aesKey: 'B'.repeat(43) }))).toBe(
      'undecipherable',
    );
  });

  it('ignores plain fields beside the encrypted ones', () => {
    const mixed = { ...secureBody, Event: 'wxa_media_check', trace_id: 'forged', result: { suggest: 'pass' } };
    expect(parsePush(secureQuery, mixed, documented)).toEqual({ kind: 'other', event: 'debug_demo' });
  });

  it('carries messages of every length', () => {
    for (let length = 0; length < 70; length += 1) {
      const message = '邻'.repeat(length);
      expect(decryptPush(encryptPush(message, documented), documented)).toEqual({ message, appId: documented.appId });
    }
  });
});

describe('a verdict on a picture', () => {
  const verdict = {
    Event: 'wxa_media_check',
    appid: documented.appId,
    trace_id: '60f96f1d-3845297a-1976a3ae',
    version: 2,
  };
  const known = { kind: 'media-verdict', traceId: verdict.trace_id };

  it('is read from the documented shape', () => {
    expect(read({ ...verdict, errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 }, detail: [] })).toEqual(
      {
        ...known,
        verdict: 'pass',
        label: 100,
        errcode: 0,
      },
    );
  });

  it('is no verdict when the picture could not be downloaded, whatever the result says', () => {
    expect(read({ ...verdict, errcode: -1008, result: { suggest: 'pass', label: 100 } })).toEqual({
      ...known,
      failure: 'download',
      errcode: -1008,
    });
    expect(read({ ...verdict, errcode: 43104 })).toEqual({ ...known, failure: 'other', errcode: 43104 });
    expect(read({ ...verdict, errcode: 0, result: { suggest: 'fine' } })).toEqual({
      ...known,
      failure: 'other',
      errcode: 0,
    });
  });

  it('is read from the old shape, whose error is an unsigned number', () => {
    const old = { Event: 'wxa_media_check', trace_id: verdict.trace_id, extra_info_json: '' };
    expect(read({ ...old, isrisky: 0, status_code: 0 })).toEqual({ ...known, verdict: 'pass', errcode: 0 });
    expect(read({ ...old, isrisky: '1', status_code: '0' })).toEqual({ ...known, verdict: 'risky', errcode: 0 });
    expect(read({ ...old, isrisky: 0, status_code: 4294966288 })).toEqual({
      ...known,
      failure: 'download',
      errcode: -1008,
    });
  });

  it('without a trace id is refused, because nobody could tell what it is about', () => {
    expect(refusal(() => read({ ...verdict, trace_id: undefined }))).toBe('malformed');
  });
});

describe('a subscription event', () => {
  it('is read with one line and with several', () => {
    const line = (id: string, answer: string) => ({ TemplateId: id, SubscribeStatusString: answer, PopupScene: '0' });
    const event = { Event: 'subscribe_msg_popup_event', CreateTime: '1620973045' };
    const common = { kind: 'subscription', event: 'popup', openid: 'o-neighbour', at: new Date(1620973045_000) };
    expect(read({ ...event, List: line('a', 'accept') })).toEqual({
      ...common,
      items: [{ templateId: 'a', answer: 'accept' }],
    });
    expect(read({ ...event, List: [line('a', 'accept'), line('b', 'reject')] })).toEqual({
      ...common,
      items: [
        { templateId: 'a', answer: 'accept' },
        { templateId: 'b', answer: 'reject' },
      ],
    });
  });

  it('tells of a change of mind and of what became of a message', () => {
    const change = read({
      Event: 'subscribe_msg_change_event',
      List: [{ TemplateId: 'a', SubscribeStatusString: 'reject' }],
    });
    const sent = read({
      Event: 'subscribe_msg_sent_event',
      List: { TemplateId: 'a', MsgID: '1864323726461255680', ErrorCode: '0' },
    });
    expect(change).toMatchObject({ event: 'change', items: [{ templateId: 'a', answer: 'reject' }] });
    expect(sent).toMatchObject({
      event: 'sent',
      items: [{ templateId: 'a', messageId: '1864323726461255680', errcode: 0 }],
    });
  });
});

describe.each(['secure', 'plain'] as const)('a push from the stand-in in %s mode', (mode) => {
  const OPENID = 'o-neighbour-wang';
  const settings = {
    token: 'push-token',
    aesKey: mode === 'secure' ? 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' : undefined,
    appId: 'wx0000000000000000',
  };
  let received: Push[];
  let backend: Server;
  let backendUrl: string;
  let standIn: WechatStandIn;
  let client: WechatClient;
  let answers: number[];

  beforeEach(async () => {
    received = [];
    answers = [];
    backend = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://backend');
      if (url.pathname === '/photo') return void response.end('bytes of a photo');
      if (url.pathname !== '/push') return void response.writeHead(404).end();
      const query = Object.fromEntries(url.searchParams);
      if (request.method === 'GET') return void response.end(answerAddressCheck(query, settings));
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push(parsePush(query, Buffer.concat(chunks), settings));
        response.writeHead(answers.shift() ?? 200).end('success');
      });
    });
    await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
    backendUrl = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
    standIn = await startWechatStandIn({
      pushUrl: `${backendUrl}/push`,
      pushToken: settings.token,
      pushAesKey: settings.aesKey,
      pushMode: mode,
    });
    standIn.control.personas([{ openid: OPENID, nickname: '王邻居', role: '居民' }]);
    client = new WechatClient({ baseUrl: standIn.url, appId: standIn.appId, appSecret: standIn.appSecret });
  });
  afterEach(async () => {
    await standIn.close();
    backend.closeAllConnections();
    await new Promise((resolve) => backend.close(resolve));
  });

  const check = (path: string) =>
    client.checkMedia({ openid: OPENID, mediaUrl: `${backendUrl}${path}`, scene: contentScene.socialLog });

  it('passes the check of our address', async () => {
    expect(await standIn.control.checkAddress()).toBe(true);
  });

  it('brings each verdict under the trace id of its check', async () => {
    standIn.control.mediaIs('risky', 'bad=1');
    const traces = await Promise.all([check('/photo'), check('/photo?bad=1'), check('/gone')]);
    await standIn.control.mediaSettled();
    const verdicts = new Map(received.map((push) => [(push as MediaVerdictPush).traceId, push as MediaVerdictPush]));
    const told = traces.map(({ traceId }) => verdicts.get(traceId)?.verdict ?? verdicts.get(traceId)?.failure);
    expect(told).toEqual(['pass', 'risky', 'download']);
  });

  it('comes only when released, may come twice, and may have the old shape', async () => {
    standIn.control.holdMedia();
    standIn.control.mediaPushVersion(1);
    const { traceId } = await check('/photo');
    await standIn.control.mediaSettled();
    expect(received).toEqual([]);
    expect(await standIn.control.releaseMedia({ verdict: 'risky' })).toBe(1);
    await standIn.control.repeatMediaPush(traceId);
    const verdict = { kind: 'media-verdict', traceId, verdict: 'risky', errcode: 0 };
    expect(received).toEqual([verdict, verdict]);
  });

  it('comes again until the backend takes it, three times at most', async () => {
    answers = [500, 503];
    await check('/photo');
    await standIn.control.mediaSettled();
    expect(standIn.control.pushes().map(({ outcome }) => outcome)).toEqual([500, 503, 200]);
  });
});
