import { createHash } from 'node:crypto';
import QRCode from 'qrcode';
import { requireFields } from './field-rules.js';
import type { Verdict } from './media-checks.js';
import type { Platform } from './platform.js';
import { Refusal, requestId } from './protocol.js';
import type { ApiName } from './protocol.js';

export type Body = Record<string, unknown>;
export type Answer = Body | Buffer;
/** Serves one interface. `body` is a JSON object already; for GET it is the query. @throws Refusal */
export type Api = (platform: Platform, body: Body) => Answer | Promise<Answer>;

/** What each interface does once method, token, quota and JSON have been found in order. */
export const apis: Record<ApiName, Api> = {
  code2Session(platform, { appid, secret, js_code: code, grant_type: grant }) {
    requireApp(platform, appid, secret);
    if (grant !== 'authorization_code') throw new Refusal(40002);
    if (typeof code !== 'string' || code === '') throw new Refusal(41008);
    const openid = platform.people.useLoginCode(code);
    const sessionKey = createHash('sha256').update(`${openid} ${code}`).digest().subarray(0, 16).toString('base64');
    return { session_key: sessionKey, openid, ...(platform.withUnionId && { unionid: `union-${openid}` }) };
  },

  getStableAccessToken(platform, { appid, secret, grant_type: grant, force_refresh: force }) {
    if (grant !== 'client_credential') throw new Refusal(40002);
    requireApp(platform, appid, secret);
    return platform.tokens.issue(force === true);
  },

  getPhoneNumber(platform, { code }) {
    const phone = platform.people.usePhoneCode(requireText(code, 40029));
    const [, countryCode = '86', purePhoneNumber = phone] = /^\+(\d{1,3})[ -](\d+)$/.exec(phone) ?? [];
    const phoneNumber = countryCode === '86' ? purePhoneNumber : `${countryCode}${purePhoneNumber}`;
    const watermark = { timestamp: Math.floor(platform.now() / 1000), appid: platform.appId };
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, purePhoneNumber, countryCode, watermark } };
  },

  msgSecCheck(platform, { content, version, scene, openid, title = '', nickname = '' }) {
    const text = requireText(content, 47001);
    if (version !== 2 || [...text].length > 2500) throw new Refusal(47001);
    requireScene(scene);
    platform.people.requireActive(openid);
    const suggest = opinion(platform, `${String(title)}\n${String(nickname)}\n${text}`);
    const label = { pass: 100, review: 20012, risky: 20006 }[suggest];
    const detail = [
      { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
      // A strategy that did not work: its opinion must not count.
      { strategy: 'keyword', errcode: -1, suggest: 'risky', label: 21000, level: 90, keyword: '' },
    ];
    return { errcode: 0, errmsg: 'ok', result: { suggest, label }, detail, trace_id: requestId() };
  },

  mediaCheckAsync(platform, { media_url: url, media_type: type, version, scene, openid }) {
    if (type !== 1 && type !== 2) throw new Refusal(40004);
    const mediaUrl = requireText(url, 47001);
    if (version !== 2 || !/^https?:\/\//.test(mediaUrl)) throw new Refusal(47001);
    requireScene(scene);
    const traceId = platform.media.ask(platform.people.requireActive(openid), mediaUrl);
    return { errcode: 0, errmsg: 'ok', trace_id: traceId };
  },

  sendSubscribeMessage(platform, { touser, template_id: template, page, data, miniprogram_state: state }) {
    const openid = platform.people.requireKnown(touser);
    const templateId = requireText(template, 40037);
    if (platform.templates && !platform.templates.includes(templateId)) throw new Refusal(40037);
    if (page !== undefined && (typeof page !== 'string' || page.startsWith('/'))) throw new Refusal(41030);
    if (state !== undefined && !['developer', 'trial', 'formal'].includes(String(state))) throw new Refusal(47003);
    requireFields(data);
    platform.people.spendCredit(openid, templateId);
    const fields = Object.entries(data as Record<string, { value: string }>).map(([key, { value }]) => [key, value]);
    platform.messages.push({
      openid,
      templateId,
      page,
      data: Object.fromEntries(fields) as Record<string, string>,
      at: new Date(platform.now()),
    });
    return { errcode: 0, errmsg: 'ok', msgid: platform.messages.length };
  },

  async getUnlimitedQRCode(platform, body) {
    const { scene, page, check_path: checkPath = true, env_version: version = 'release', width = 430 } = body;
    if (typeof scene !== 'string' || scene.length === 0 || scene.length > 32) throw new Refusal(40169);
    if (!/^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]+$/.test(scene)) throw new Refusal(40129);
    if (!['release', 'trial', 'develop'].includes(String(version))) throw new Refusal(40097);
    if (typeof width !== 'number' || width < 280 || width > 1280) throw new Refusal(40097);
    if (page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page.includes('?')))
      throw new Refusal(41030);
    if (checkPath === true && page && platform.pages && !platform.pages.includes(page)) throw new Refusal(41030);
    // Grey and unfiltered: trying every filter on every row takes seconds on a busy machine.
    const rendererOpts = {
      colorType: 0,
      filterType: 0,
      deflateLevel: 6,
    } as QRCode.QRCodeToBufferOptions['rendererOpts'];
    return QRCode.toBuffer(scene, { type: 'png', width, margin: 2, errorCorrectionLevel: 'M', rendererOpts });
  },
};

function requireApp(platform: Platform, appid: unknown, secret: unknown): void {
  if (!appid) throw new Refusal(41002);
  if (!secret) throw new Refusal(41004);
  if (appid !== platform.appId) throw new Refusal(40013);
  if (secret !== platform.appSecret) throw new Refusal(40125);
}

function requireText(value: unknown, errcode: number): string {
  if (typeof value !== 'string' || value === '') throw new Refusal(errcode);
  return value;
}

function requireScene(scene: unknown): void {
  if (![1, 2, 3, 4].includes(scene as number)) throw new Refusal(40129);
}

function opinion({ words }: Platform, text: string): Verdict {
  const has = (list: Set<string>) => [...list].some((word) => text.includes(word));
  if (has(words.risky)) return 'risky';
  return has(words.review) ? 'review' : 'pass';
}
