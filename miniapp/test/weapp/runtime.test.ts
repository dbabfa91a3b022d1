import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { poll } from '../support/poll.js';
import { packed } from './runtime/built.js';
import { closeAll, launchWeapp, type LaunchOptions, type Weapp } from './runtime/launch.js';

/** The runtime's own proof, on a small hand-made mini-program: what WeChat does it does, what WeChat refuses it refuses. */
const SAMPLER = fileURLToPath(new URL('./fixtures/sampler', import.meta.url));
const PICTURE = fileURLToPath(new URL('./fixtures/picture.png', import.meta.url));

interface Heard {
  method: string;
  url: string;
  key: string | undefined;
  body: string;
  headers: http.IncomingHttpHeaders;
}
const heard: Heard[] = [];
const standInHeard: Heard[] = [];
const servers: http.Server[] = [];
let apiUrl: string;
let standInUrl: string;

async function serveEcho(log: Heard[], answer: (heard: Heard) => unknown): Promise<string> {
  const server = http.createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    const entry = {
      method: req.method ?? '',
      url: req.url ?? '',
      key: req.headers['idempotency-key'] as string | undefined,
      body,
      headers: req.headers,
    };
    log.push(entry);
    if (entry.url.startsWith('/slow')) await new Promise((r) => setTimeout(r, 300));
    res.setHeader('content-type', 'application/json');
    res.end((entry.url === '/bom' ? '\uFEFF' : '') + JSON.stringify(answer(entry)));
  });
  servers.push(server);
  await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  apiUrl = await serveEcho(heard, (h) => ({ echo: h.method + decodeURIComponent(h.url) }));
  standInUrl = await serveEcho(standInHeard, (h) => ({ code: h.url.includes('login') ? 'code-1' : 'phone-code-1' }));
});
afterAll(() => servers.forEach((s) => s.close()));

let app: Weapp | undefined;
const start = async (options: Partial<LaunchOptions> = {}): Promise<Weapp> =>
  (app = await launchWeapp({ dist: SAMPLER, apiUrl, standInUrl, openid: 'o-sample', ...options }));
const startPlatform = (options: Partial<LaunchOptions> = {}) => start({ path: 'pages/platform/index', ...options });
afterEach(async () => {
  const open = app;
  app = undefined;
  await open?.close();
});

describe('native components', () => {
  it('tells the page what the person switched, picked, turned, ticked and slid to', async () => {
    const phone = await start();
    await phone.tap('#switch');
    await phone.see('开关true');
    await phone.pick('水果：苹果', '桃');
    await phone.see('水果：桃');
    await phone.see('string');
    await phone.pickMoment('日期：2026-11-23', '2026-12-24');
    await phone.see('日期：2026-12-24');
    await phone.tap('轮梨');
    await phone.see('滚轮[1]');
    await phone.tap('甲');
    await phone.see('多选["a"]');
    await phone.tap('乙');
    await phone.see('多选["a","b"]');
    await phone.tap('丑');
    await phone.see('单选"y"');
    await phone.browserPage.locator('#slider input').fill('7');
    await phone.see('滑块7');
  });

  it('gathers a form, and forgets it when the person starts again', async () => {
    const phone = await start();
    await phone.fill('姓名', '张三');
    await phone.see('输入"张三"');
    await phone.fill('故事', '想学二胡');
    await phone.tap('提交');
    await phone.see('{"name":"张三","story":"想学二胡","public":true}');
    await phone.tap('重填');
    await phone.see('已重填');
    expect(await phone.value('姓名')).toBe('');
  });

  it('cuts text at the length the page allows, 140 when it says nothing', async () => {
    const phone = await start();
    expect(await phone.browserPage.locator('textarea').getAttribute('maxlength')).toBe('20');
    expect(await phone.browserPage.locator('#name').getAttribute('maxlength')).toBe('140');
  });

  it('swallows a tap on a disabled button, and stops one at catchtap', async () => {
    const phone = await start();
    await phone.tap('#caught');
    await phone.see('内层被点');
    await (await phone.find('禁用')).dispatchEvent('click');
    await phone.tap('#switch');
    await phone.see('开关true');
  });

  it('refuses a date outside the range the page gave', async () => {
    const phone = await start();
    await phone.pickMoment('日期：2026-11-23', '2027-01-01');
    await phone.expectProblem(/the page allows 2026-11-01…2026-12-31/);
    await phone.see('日期：2026-11-23');
  });
});

describe('sizes', () => {
  it("draws 375rpx as half the screen and 1rem as the user's own font size", async () => {
    const phone = await start({ fontScale: 1.25 });
    const half = await phone.browserPage.locator('#half').evaluate((el) => el.getBoundingClientRect().width);
    expect(half).toBeCloseTo(375 / 2, 1);
    expect(await phone.browserPage.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
  });

  it('gives a page without page-meta a screen of 20rem, and 100vh the height between the bars', async () => {
    const phone = await start();
    await phone.tap('第二页');
    await phone.see('出现1次');
    expect(await phone.browserPage.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('18.75px');
    const [screen, stack] = await phone.browserPage.evaluate(() =>
      ['screen', 'stack'].map((id) => document.getElementById(id)?.clientHeight),
    );
    expect(screen).toBe(stack);
  });
});

describe('pages', () => {
  it('keeps a tab alive while another is shown, and hears pulling, the bottom and sharing', async () => {
    const phone = await start();
    await phone.tap('第二页');
    await phone.see('出现1次');
    await phone.fill('#kept', '还在');
    await phone.tap('控件');
    await phone.see('#switch');
    await phone.tap('第二页');
    await phone.see('出现2次');
    expect(await phone.value('#kept')).toBe('还在');
    await phone.pullDown();
    await phone.see('拉1次');
    await phone.scrollToEnd();
    await phone.see('到底1次');
    expect(await phone.share()).toEqual({ title: '来看看', path: '/pages/tab/index?id=1' });
  });

  it('opens a sub-package and hands over the query as it was written', async () => {
    const phone = await start();
    await phone.tap('去远处');
    await phone.see('来自%E6%8E%A7%E4%BB%B6');
    await phone.tap('#nav-back');
    await phone.see('#switch');
  });

  it("refuses an unknown page, a tab by navigateTo, an eleventh page and another sub-package's code", async () => {
    const phone = await startPlatform();
    await phone.tap('去没有的页');
    await phone.see('navigateTo:fail page \\"pages/nowhere/index\\" is not found');
    await phone.tap('去标签页');
    await phone.see('can not navigateTo a tabbar page');
    await phone.tap('走十一步');
    await phone.see('来自8');
    expect((await phone.report()).refusals.at(-1)).toBe('navigateTo:fail webview count limit exceed');
  });
});

describe('the network', () => {
  it("leads the app's own origin to the real API and no other anywhere", async () => {
    const phone = await startPlatform();
    await phone.tap('请求');
    await phone.see('GET/hello?a=1&b=二');
    await phone.tap('提交');
    await phone.see('POST/hello');
    expect(heard.at(-1)).toMatchObject({ key: 'k1', body: '{"wish":"修灯"}' });
    await phone.tap('外站');
    await phone.see('request:fail url not in domain list');
  });

  it('says content-type: application/json on every method, with a body and without one, and where it comes from', async () => {
    const phone = await startPlatform();
    for (const [action, method] of [
      ['请求', 'GET'],
      ['空提交', 'POST'],
      ['空删除', 'DELETE'],
    ] as const) {
      await phone.tap(action);
      await phone.see(`"data":{"echo":"${method}`);
      expect(heard.at(-1)).toMatchObject({ method, body: '' });
      expect(heard.at(-1)?.headers['content-type']).toBe('application/json');
      expect(heard.at(-1)?.headers['referer']).toMatch(/^https:\/\/servicewechat\.com\/wx/);
    }
    expect(heard.at(-1)?.headers['x-own']).toBe('1');
  });

  it('hands headers over in another case than they were sent, and the JSON without its byte order mark', async () => {
    const phone = await startPlatform();
    await phone.tap('读头');
    await phone.see('Content-Type');
    await phone.see('"data":{"echo":"GET/bom"}');
  });

  it.each([
    ['a method wx.request does not have', '改动法', /invalid method "PATCH"/],
    [
      'data that is neither text nor object',
      '数字',
      /parameter\.data should be String\/Object\/ArrayBuffer instead of Number/,
    ],
    ['an address that is not absolute', '相对', /invalid url "\/hello"/],
    ['an address without TLS', '明文', /invalid url "http:/],
    ['an address with unencoded characters', '没编码', /not encoded, would arrive garbled/],
    ['an upload without a field name', '传没名', /parameter\.name should be String instead of Undefined/],
  ])('refuses %s, and nothing leaves the phone', async (_, action, words) => {
    const phone = await startPlatform();
    const before = heard.length;
    await phone.tap(action);
    await phone.see(':fail');
    await phone.expectProblem(words);
    expect(heard.length).toBe(before);
  });

  it('refuses an address with a port that the list does not name, were it the usual one', async () => {
    const phone = await startPlatform();
    await phone.tap('端口');
    await phone.see('request:fail url not in domain list');
  });

  it.each([
    ['来处', /Referer cannot be set/],
    ['两头', /content-type is given twice/],
    ['传带头', /uploadFile writes its own content-type/],
  ])('is loud about headers that the platform does not send as the app means them: %s', async (action, words) => {
    const phone = await startPlatform();
    await phone.tap(action);
    await phone.expectProblem(words);
  });

  it('ends a request when its time is over, when the app aborts it, and when the app is in the background', async () => {
    const phone = await startPlatform();
    const release = phone.gateway.holdNext('GET', /^\/hello/);
    await phone.tap('限时');
    await phone.see('"said":"request:fail timeout","errno":5');
    release();
    await phone.tap('取消');
    await phone.see('request:fail abort');
    const releaseLong = phone.gateway.holdNext('GET', /^\/hello/);
    await phone.tap('长请求');
    await poll('the request', async () => (phone.gateway.requests.at(-1)?.outcome === 'pending' ? true : undefined));
    await phone.toBackground();
    await phone.toForeground();
    await phone.see('request:fail interrupted');
    releaseLong();
  });

  it('calls a service of its cloud environment: WeChat says who calls, and no list of domains is asked', async () => {
    const phone = await startPlatform();
    await phone.tap('没开云');
    await phone.see('cloud.callContainer:fail Cloud API is not enabled');
    await phone.tap('云请求');
    await phone.see('{"echo":"POST/hello?a=1"}');
    expect(heard.at(-1)).toMatchObject({
      body: '{"wish":"修灯"}',
      headers: { 'content-type': 'application/json', 'x-wx-openid': 'o-sample', 'x-wx-source': 'wx_client' },
    });
    expect(phone.gateway.requests.at(-1)).toMatchObject({ service: 'silin-api', path: '/hello?a=1', outcome: 200 });
    await phone.tap('云冒名');
    await phone.see('{"echo":"GET/hello"}');
    expect(heard.at(-1)?.headers['x-wx-openid']).toBe('o-sample');
  });

  it.each([
    ['without a service', '云无服务', /X-WX-SERVICE is missing/],
    ['longer than fifteen seconds', '云太久', /waits 15000 ms at most/],
  ])('refuses a call of the cloud %s', async (_, name, problem) => {
    const phone = await startPlatform();
    await phone.tap(name);
    await phone.see('cloud.callContainer:fail');
    await phone.expectProblem(problem);
  });

  it.each([
    ['of another environment', '云别处', 'invalid host'],
    ['of more than 100 KiB', '云太大', 'exceed max size'],
  ])('lets no call of the cloud through %s', async (_, name, said) => {
    const before = heard.length;
    const phone = await startPlatform();
    await phone.tap(name);
    await phone.see(said);
    expect(heard).toHaveLength(before);
  });

  it('refuses the eleventh request at once', async () => {
    const phone = await startPlatform();
    await phone.tap('十一个');
    await phone.see('exceed max concurrent request');
    await phone.expectProblem(/more than 10 requests at once/);
  });

  it('is gone offline, tells the app, and can lose an answer the server has given', async () => {
    const phone = await startPlatform();
    await phone.goOffline();
    await phone.see('断开了');
    await phone.tap('请求');
    await phone.see('request:fail net::ERR_INTERNET_DISCONNECTED');
    await phone.tap('网络');
    await phone.see('none');
    await phone.goOnline();
    await phone.see('连上了');
    phone.gateway.loseNextAnswer('POST', /^\/hello/);
    const before = heard.length;
    await phone.tap('提交');
    await phone.see('request:fail timeout');
    expect(heard.length).toBe(before + 1);
  });

  it('uploads the picture the person chose, and shows it', async () => {
    const phone = await startPlatform();
    await phone.tap('上传');
    await phone.see('chooseMedia:fail cancel');
    phone.platform.picturesToChoose = [PICTURE];
    await phone.tap('上传');
    await phone.see('uploadFile:ok');
    expect(heard.at(-1)?.body).toContain('照片');
    expect(heard.at(-1)?.body).toContain('filename="picture.png"');
  });
});

describe('files', () => {
  it('are text or bytes; the reader shows a PDF and nothing that only says so, nor what was taken away', async () => {
    const phone = await startPlatform();
    await phone.tap('看文件');
    await phone.see(
      'openDocument:ok | openDocument:fail the file is damaged | openDocument:fail file not found | writeFile:fail data must be a string or an ArrayBuffer',
    );
    expect(phone.platform.calls.filter((call) => call.name === 'openDocument').map((call) => call.detail)).toEqual([
      { fileName: '卡.pdf', kind: 'pdf', bytes: 8, base64: btoa('%PDF-1.7') },
    ]);
  });
});

describe('storage', () => {
  it('survives the end of the app', async () => {
    const phone = await startPlatform();
    await phone.tap('存');
    await phone.see('存好');
    await phone.relaunch('pages/platform/index');
    await phone.tap('取');
    await phone.see('草稿');
  });

  it('takes one megabyte a key and ten in all', async () => {
    const phone = await startPlatform();
    await phone.tap('存太大');
    await phone.see('entry size limit reached');
    await phone.tap('存太多');
    await phone.see('10setStorage:fail exceed storage max size 10Mb');
  });
});

describe("WeChat's own answers", () => {
  it('gives a login code of the stand-in for this person', async () => {
    const phone = await startPlatform();
    await phone.tap('登录');
    await phone.see('code-1');
    expect(standInHeard.at(-1)).toMatchObject({ url: '/standin/login-code', body: '{"openid":"o-sample"}' });
  });

  it('asks in dialogs the person can answer', async () => {
    const phone = await startPlatform();
    await phone.tap('弹窗');
    await phone.see('好吗');
    await phone.tap('确定');
    await phone.see('说好');
    await phone.tap('菜单');
    await phone.tap('西');
    await phone.see('"tapIndex":1');
    await phone.tap('提示');
    await phone.see('好了');
    await phone.seeNot('好了');
  });

  it('answers a subscription as the test chose, only inside a tap, and tells the stand-in', async () => {
    const phone = await startPlatform({ subscribe: { T1: 'accept', T2: 'reject' } });
    await phone.tap('订阅');
    await phone.see('requestSubscribeMessage:okacceptreject');
    expect(standInHeard.at(-1)?.url).toBe('/standin/subscribe-accept');
    await phone.tap('晚订阅');
    await phone.see('can only be invoked by user TAP gesture');
  });

  it('refuses a privacy item that the guide does not declare', async () => {
    const phone = await startPlatform({ privacyDeclared: ['photos'] });
    await phone.tap('复制');
    await phone.see('"errno":112');
    await phone.tap('取手机号');
    await phone.see('"errno":112');
  });

  it("asks for consent to the guide before the first privacy item, in WeChat's words or the app's", async () => {
    const phone = await startPlatform({ privacyAgreed: false });
    phone.platform.picturesToChoose = [PICTURE];
    await phone.tap('上传');
    await phone.tap('拒绝');
    await phone.see('"errno":104');
    await phone.relaunch('pages/platform/index?own=1');
    await phone.tap('上传');
    await phone.see('要同意：chooseMedia');
    await phone.tap('同意指引');
    await phone.see('uploadFile:ok');
  });

  it('hands over avatar, phone number, scanned code and calls only as the person decides', async () => {
    const phone = await startPlatform();
    phone.platform.avatarToChoose = PICTURE;
    await phone.tap('选头像');
    await phone.see('头像http://tmp/');
    await phone.tap('取手机号');
    await phone.see('user deny');
    phone.platform.phoneNumber = '13900000000';
    await phone.tap('取手机号');
    await phone.see('phone-code-1');
    phone.platform.codeToScan = 'silin:1';
    await phone.tap('扫码');
    await phone.see('silin:1');
    await phone.tap('打电话');
    await phone.see('makePhoneCall:ok');
    expect(phone.platform.calls).toContainEqual({ name: 'makePhoneCall', detail: '0357-0000000' });
  });

  it('answers selector queries', async () => {
    const phone = await startPlatform();
    await phone.tap('查询');
    await phone.see('宽375');
  });
});

describe('what must fail a test', () => {
  it('is loud about an API the runtime lacks', async () => {
    const phone = await startPlatform();
    await phone.tap('缺少的接口');
    await phone.expectProblem(/the runtime lacks wx\.getLocation/);
    await phone.expectProblem(/wx\.getLocation is not in the test runtime/);
  });

  it('refuses more than 256 KB in one setData', async () => {
    const phone = await startPlatform();
    await phone.tap('大数据');
    await phone.expectProblem(/setData of 2662\d\d bytes; the platform takes 262144/);
    await phone.seeNot('收下了');
  });

  it('notices a toast that WeChat would cut', async () => {
    const phone = await startPlatform();
    await phone.tap('长提示');
    await phone.expectProblem(/showToast cuts/);
  });

  it('notices code taken from another sub-package', async () => {
    const phone = await startPlatform();
    await phone.tap('读别包');
    await phone.expectProblem(/of another sub-package/);
  });

  it('makes close() throw when the app had a problem nobody expected', async () => {
    const phone = await startPlatform();
    app = undefined;
    await phone.tap('长提示');
    await poll('the problem', async () => ((await phone.errors()).length ? true : undefined));
    await expect(phone.close()).rejects.toThrow('showToast cuts');
  });

  it('ends the other phones when one had a problem: an open server would keep the test process alive', async () => {
    const [faulty, other] = [await startPlatform(), await startPlatform()];
    app = undefined;
    await faulty.tap('长提示');
    await faulty.see('showToast:ok');
    const address = new URL(other.browserPage.url()).origin;

    await expect(closeAll([faulty, other])).rejects.toThrow('showToast cuts');
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  it('compiles the sampler without a warning or a refusal', () => {
    const { warnings, refusals } = packed(SAMPLER);
    expect([...warnings, ...refusals]).toEqual([]);
  });
});
