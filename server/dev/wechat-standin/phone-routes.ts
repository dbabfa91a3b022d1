import type { Body } from './apis.js';
import type { Platform } from './platform.js';
import { reportPopup } from './subscription-events.js';

/**
 * What a phone does, for a browser that has none: the persona picker of the H5 demo and the mini-program run in a browser. They get the
 * same one-time codes a phone would get, and the backend exchanges them as always.
 */
export type PhoneRoute = (platform: Platform, body: Body, query: URLSearchParams) => unknown;

export const phoneRoutes: Record<string, PhoneRoute> = {
  'GET /standin/personas': (platform) => ({ items: platform.people.personas }),

  /** `wx.login`. */
  'POST /standin/login-code': (platform, { openid }) => ({ code: platform.people.issueCode(text(openid, 'openid')) }),

  /** `<button open-type="getPhoneNumber">`. A number of another country is written `+852 12345678`. */
  'POST /standin/phone-code': (platform, { openid, phone }) => {
    const number = text(phone, 'phone');
    if (!/^(\+\d{1,3}[ -])?\d{5,15}$/.test(number)) throw new RangeError('phone: digits, or +852 12345678');
    return { code: platform.people.issueCode(text(openid, 'openid'), number) };
  },

  /** `wx.requestSubscribeMessage`, answered with "accept" for every id. */
  'POST /standin/subscribe-accept': async (platform, { openid, templateIds }) => {
    const who = text(openid, 'openid');
    const ids = Array.isArray(templateIds) ? templateIds.map((id) => text(id, 'templateIds')) : [];
    if (ids.length < 1 || ids.length > 3) throw new RangeError('templateIds: one to three');
    platform.people.accept(who, ids);
    const answers = Object.fromEntries(ids.map((id) => [id, 'accept']));
    await reportPopup(platform, who, answers);
    return { errMsg: 'requestSubscribeMessage:ok', ...answers };
  },

  /** The mini-program is opened again without a new sign-in: keeps the person "active". */
  'POST /standin/visit': (platform, { openid }) => {
    platform.people.visit(text(openid, 'openid'));
    return {};
  },

  /** 服务通知: the messages that reached this person, newest first. */
  'GET /standin/messages': (platform, _body, query) => ({
    items: platform.messages.filter((message) => message.openid === query.get('openid')).reverse(),
  }),
};

function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new RangeError(`${name} is missing`);
  return value;
}
