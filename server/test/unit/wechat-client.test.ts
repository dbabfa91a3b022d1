import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { startWechatStandIn } from '../../dev/wechat-standin/index.js';
import type { ApiName, WechatStandIn } from '../../dev/wechat-standin/index.js';
import { contentScene, WechatClient, WechatError } from '../../src/integrations/wechat/index.js';
import type { WechatClientOptions, WechatErrorKind } from '../../src/integrations/wechat/index.js';

const NEIGHBOUR = 'o-neighbour-wang';
const TEMPLATE = 'tmpl-wish-claimed';
const NOON = Date.parse('2026-11-23T04:00:00Z');

let standIn: WechatStandIn;
let waited: number[];

beforeEach(async () => {
  standIn = await startWechatStandIn({
    now: () => NOON,
    appSecret: 'deep-secret-0123456789abcdef',
    templates: [TEMPLATE],
    pages: ['pages/home/index'],
  });
  standIn.control.personas([{ openid: NEIGHBOUR, nickname: '王邻居', role: '居民' }]);
  waited = [];
});
afterEach(() => standIn.close());

function aClient(options: Partial<WechatClientOptions> = {}): WechatClient {
  const { url: baseUrl, appId, appSecret } = standIn;
  return new WechatClient({ baseUrl, appId, appSecret, sleep: async (ms) => void waited.push(ms), ...options });
}

const aText = (content: string) => ({ openid: NEIGHBOUR, content, scene: contentScene.socialLog });
const aMessage = {
  openid: NEIGHBOUR,
  templateId: TEMPLATE,
  page: 'pages/home/index?id=1',
  data: { thing1: '换一只灯泡' },
};

async function failure(act: Promise<unknown>): Promise<WechatError> {
  const error = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WechatError);
  return error as WechatError;
}

describe('signing in', () => {
  it('learns the openid behind a wx.login code', async () => {
    const session = await aClient().codeToSession(standIn.control.loginCode(NEIGHBOUR));
    expect(session).toEqual({ openid: NEIGHBOUR, sessionKey: expect.stringMatching(/^[\w+/]{22}==$/) as string });
  });

  it('passes the unionid on where the platform gives one', async () => {
    const bound = await startWechatStandIn({ withUnionId: true });
    const client = new WechatClient({ baseUrl: bound.url, appId: bound.appId, appSecret: bound.appSecret });
    const session = await client.codeToSession(bound.control.loginCode(NEIGHBOUR));
    await bound.close();
    expect(session.unionid).toBe(`union-${NEIGHBOUR}`);
  });

  it('says of a code used before that it was used, and of an invented one that it is invalid', async () => {
    const code = standIn.control.loginCode(NEIGHBOUR);
    await aClient().codeToSession(code);
    expect((await failure(aClient().codeToSession(code))).kind).toBe('code-used');
    expect((await failure(aClient().codeToSession('invented'))).kind).toBe('invalid-code');
  });

  it('says of a person the platform blocks that the platform finds the person risky', async () => {
    standIn.control.block(NEIGHBOUR);
    expect((await failure(aClient().codeToSession(standIn.control.loginCode(NEIGHBOUR)))).kind).toBe('risky-user');
  });

  it('says of a wrong app secret that the configuration is wrong', async () => {
    const error = await failure(aClient({ appSecret: 'another' }).codeToSession(standIn.control.loginCode(NEIGHBOUR)));
    expect([error.kind, error.errcode]).toEqual(['config', 40125]);
  });

  it('does not burn a code while the platform is busy', async () => {
    standIn.control.busyFor(2, 'code2Session');
    expect((await aClient().codeToSession(standIn.control.loginCode(NEIGHBOUR))).openid).toBe(NEIGHBOUR);
  });
});

describe('the phone number', () => {
  it('comes without country code, beside it', async () => {
    const home = await aClient().phoneNumber(standIn.control.phoneCode(NEIGHBOUR, '13900000001'));
    const abroad = await aClient().phoneNumber(standIn.control.phoneCode(NEIGHBOUR, '+852 51234567'));
    expect([home, abroad]).toEqual([
      { countryCode: '86', purePhoneNumber: '13900000001' },
      { countryCode: '852', purePhoneNumber: '51234567' },
    ]);
  });

  it('is given once per code, and not for the code of a sign-in', async () => {
    const code = standIn.control.phoneCode(NEIGHBOUR, '13900000001');
    await aClient().phoneNumber(code);
    expect((await failure(aClient().phoneNumber(code))).kind).toBe('invalid-code');
    expect((await failure(aClient().phoneNumber(standIn.control.loginCode(NEIGHBOUR)))).kind).toBe('invalid-code');
  });
});

describe('the text check', () => {
  it('tells a harmless, a doubtful and a risky text apart', async () => {
    standIn.control.textIs('打麻将', 'review');
    standIn.control.textIs('卖假药', 'risky');
    const verdicts = await Promise.all(
      ['想换灯泡', '想打麻将', '有人卖假药'].map((text) => aClient().checkText(aText(text))),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'review', 'risky']);
  });

  it('looks at the title and the nickname too', async () => {
    standIn.control.textIs('卖假药', 'risky');
    expect((await aClient().checkText({ ...aText('想换灯泡'), title: '卖假药' })).verdict).toBe('risky');
    expect((await aClient().checkText({ ...aText('想换灯泡'), nickname: '卖假药' })).verdict).toBe('risky');
  });

  it('finds a risky word wherever it stands in a long text, also across the border of two parts', async () => {
    standIn.control.textIs('卖假药', 'risky');
    const before = '好'.repeat(2499);
    expect((await aClient().checkText(aText(`${before}卖假药${before}`))).verdict).toBe('risky');
    expect((await aClient().checkText(aText(`${before}${before}`))).verdict).toBe('pass');
  });

  it('sends no part longer than 2500 characters, also when they are emoji', async () => {
    await aClient().checkText(aText('🏮'.repeat(5100)));
    const lengths = standIn.control
      .calls('msgSecCheck')
      .map(({ body }) => [...(body as { content: string }).content].length);
    expect(lengths).toEqual([2500, 2500, 200]);
  });

  it('refuses an empty text and one beyond 20,000 characters without asking', async () => {
    expect((await failure(aClient().checkText(aText(' ')))).kind).toBe('bad-request');
    expect((await failure(aClient().checkText(aText('好'.repeat(20_001))))).kind).toBe('bad-request');
    expect(standIn.control.calls('msgSecCheck')).toEqual([]);
  });

  it('takes a pass of which no strategy worked for a doubt', async () => {
    const detail = [{ strategy: 'content_model', errcode: -1, suggest: 'pass', label: 100 }];
    standIn.control.breakNext('msgSecCheck', {
      body: JSON.stringify({ errcode: 0, result: { suggest: 'pass', label: 100 }, detail, trace_id: 't-1' }),
    });
    expect(await aClient().checkText(aText('想换灯泡'))).toEqual({ verdict: 'review', label: 100, traceId: 't-1' });
  });

  it('says of a person who was not here for two hours that they are inactive, and of a stranger that the openid is wrong', async () => {
    standIn.control.advanceClock(2 * 3600_000 + 1);
    expect((await failure(aClient().checkText(aText('想换灯泡')))).kind).toBe('inactive-user');
    expect((await failure(aClient().checkText({ ...aText('想换灯泡'), openid: 'stranger' }))).kind).toBe(
      'invalid-openid',
    );
  });
});

describe('the subscription message', () => {
  it('is delivered once per consent', async () => {
    standIn.control.acceptSubscription(NEIGHBOUR, [TEMPLATE]);
    await aClient().sendSubscribeMessage(aMessage);
    expect((await failure(aClient().sendSubscribeMessage(aMessage))).kind).toBe('no-credit');
    expect(standIn.control.messages(NEIGHBOUR)).toMatchObject([
      { templateId: TEMPLATE, data: { thing1: '换一只灯泡' } },
    ]);
  });

  it('costs no consent when a field breaks a rule, and the error names the field', async () => {
    standIn.control.acceptSubscription(NEIGHBOUR, [TEMPLATE]);
    const error = await failure(
      aClient().sendSubscribeMessage({ ...aMessage, data: { thing1: '好', thing2: '长'.repeat(21) } }),
    );
    expect([error.kind, error.field, standIn.control.creditsOf(NEIGHBOUR, TEMPLATE)]).toEqual([
      'invalid-field',
      'thing2',
      1,
    ]);
  });

  it('is not sent again after a time-out, because nobody knows whether it went out', async () => {
    standIn.control.acceptSubscription(NEIGHBOUR, [TEMPLATE]);
    standIn.control.breakNext('sendSubscribeMessage', { hang: true });
    // Long enough for the token on a busy machine: only the message itself is meant to hang.
    expect((await failure(aClient({ timeoutMs: 1500 }).sendSubscribeMessage(aMessage))).kind).toBe('timeout');
    expect(standIn.control.calls('sendSubscribeMessage')).toHaveLength(1);
  });
});

describe('the mini-program code', () => {
  it('is a picture that scans as the scene', async () => {
    const picture = PNG.sync.read(
      await aClient().miniProgramCode({ scene: 'c=8f3k', page: 'pages/home/index', width: 300 }),
    );
    const scanned = jsQR.default(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    expect([picture.width, scanned?.data]).toEqual([300, 'c=8f3k']);
  });

  it('is refused for a scene the platform does not take, before asking', async () => {
    for (const scene of ['', 'x'.repeat(33), '微心愿', 'a%20']) {
      expect((await failure(aClient().miniProgramCode({ scene, page: 'pages/home/index' }))).kind).toBe('bad-request');
    }
    expect(standIn.control.calls()).toEqual([]);
  });

  it('is refused for a page that is not published, unless the check is off', async () => {
    expect((await failure(aClient().miniProgramCode({ scene: 'a', page: 'pages/new/index' }))).errcode).toBe(41030);
    expect(
      (await aClient().miniProgramCode({ scene: 'a', page: 'pages/new/index', checkPath: false })).length,
    ).toBeGreaterThan(100);
  });

  it('is malformed when JSON without an error comes instead of a picture', async () => {
    standIn.control.breakNext('getUnlimitedQRCode', { body: '{"errcode":0}' });
    expect((await failure(aClient().miniProgramCode({ scene: 'a', page: 'pages/home/index' }))).kind).toBe('malformed');
  });
});

describe('a platform in trouble', () => {
  it('is asked three times while busy, waiting longer each time', async () => {
    standIn.control.busyFor(2, 'msgSecCheck');
    expect((await aClient().checkText(aText('想换灯泡'))).verdict).toBe('pass');
    expect(waited).toHaveLength(2);
    expect(waited[0]).toBeLessThan(waited[1] ?? 0);
  });

  it('is left alone after the third busy answer', async () => {
    standIn.control.busyFor(3, 'msgSecCheck');
    expect((await failure(aClient().checkText(aText('想换灯泡')))).kind).toBe('busy');
    expect(standIn.control.calls('msgSecCheck')).toHaveLength(3);
  });

  it('is not asked again when a quota is used up, and the error says how long to wait', async () => {
    standIn.control.setQuota('msgSecCheck', { perMinute: 1 });
    const client = aClient();
    await client.checkText(aText('想换灯泡'));
    const minute = await failure(client.checkText(aText('想换灯泡')));
    standIn.control.answerNext('msgSecCheck', 45009);
    const day = await failure(client.checkText(aText('想换灯泡')));
    expect([minute.kind, minute.retryAfterSeconds, day.kind, day.retryAfterSeconds]).toEqual([
      'quota',
      60,
      'quota',
      3600,
    ]);
    expect(waited).toEqual([]);
  });

  it.each<[string, Parameters<WechatStandIn['control']['breakNext']>[1], WechatErrorKind]>([
    ['never answers', { hang: true }, 'timeout'],
    ['cuts the connection', { reset: true }, 'unreachable'],
    ['answers through a broken gateway', { status: 502 }, 'unreachable'],
    ['answers with a web page', { body: '<html></html>' }, 'malformed'],
    ['answers with nothing', { body: '' }, 'malformed'],
    ['answers with a list', { body: '[]' }, 'malformed'],
    ['answers without what was asked for', { body: '{"errcode":0}' }, 'malformed'],
    ['answers with an error that is no number', { body: '{"errcode":"x"}' }, 'malformed'],
    ['answers with a number nobody has heard of', { errcode: 99999 }, 'unknown'],
  ])('that %s gives one typed error', async (_what, fault, kind) => {
    standIn.control.breakNext('code2Session', fault);
    expect((await failure(aClient({ timeoutMs: 80 }).codeToSession(standIn.control.loginCode(NEIGHBOUR)))).kind).toBe(
      kind,
    );
  });

  it('that cannot be reached at all gives the same typed error', async () => {
    const client = aClient();
    await standIn.close();
    expect((await failure(client.codeToSession('code'))).kind).toBe('unreachable');
  });

  it.each<[number, WechatErrorKind]>([
    [40003, 'invalid-openid'],
    [40037, 'config'],
    [40164, 'config'],
    [41030, 'bad-request'],
    [43104, 'invalid-openid'],
    [43107, 'banned'],
    [45168, 'refused'],
    [48001, 'config'],
    [61010, 'inactive-user'],
    [87020, 'quota'],
  ])('that answers %i means %s', async (errcode, kind) => {
    standIn.control.answerNext('sendSubscribeMessage', errcode);
    const error = await failure(aClient().sendSubscribeMessage(aMessage));
    expect([error.kind, error.errcode]).toEqual([kind, errcode]);
  });

  it('never gets secret, token, code, openid or text into an error, whatever it writes itself', async () => {
    const client = aClient();
    await client.checkText(aText('想换灯泡'));
    const everything = `${standIn.appSecret} code-123 ${NEIGHBOUR} 私密的话`;
    const errors: WechatError[] = [];
    for (const api of ['code2Session', 'msgSecCheck'] satisfies ApiName[]) {
      for (const fault of [{ errcode: 40125, errmsg: everything }, { body: everything }, { reset: true }] as const) {
        standIn.control.breakNext(api, fault);
        errors.push(
          await failure(
            api === 'code2Session' ? client.codeToSession('code-123') : client.checkText(aText('私密的话')),
          ),
        );
      }
    }
    const badAddress = new WechatClient({ baseUrl: 'http://[', appId: standIn.appId, appSecret: standIn.appSecret });
    errors.push(await failure(badAddress.codeToSession('code-123')));
    const printed = errors.map((error) => `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).join('\n');
    expect(errors).toHaveLength(7);
    for (const secret of [standIn.appSecret, 'code-123', NEIGHBOUR, '私密的话', 'access_token'])
      expect(printed).not.toContain(secret);
  });

  it('gives its request id to the error, for the question to its support', async () => {
    expect((await failure(aClient().codeToSession('invented'))).rid).toMatch(/^[0-9a-f-]{26}$/);
  });
});
