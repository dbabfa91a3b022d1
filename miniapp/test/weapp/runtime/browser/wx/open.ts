import { SUBSCRIBE_TEMPLATES_LIMIT } from '../../limits.js';
import { insideTap } from '../gesture.js';
import { askPlatform, note } from '../host.js';
import { api, Failure, type Options } from './api.js';
import { requirePrivacy } from './privacy.js';

async function answered(verb: string, body: unknown = {}): Promise<Record<string, unknown>> {
  const answer = await askPlatform<Record<string, unknown>>(verb, body);
  if ('fail' in answer) throw new Failure(String(answer['fail']));
  return answer;
}

async function requestSubscribeMessage(options: Options): Promise<unknown> {
  const templateIds = (options['tmplIds'] as string[]) ?? [];
  if (templateIds.length === 0) throw new Failure("TmplIds can't be empty", { errCode: 10001 });
  if (templateIds.length > SUBSCRIBE_TEMPLATES_LIMIT)
    throw new Failure('Templates count out of max bounds', { errCode: 20003 });
  if (!insideTap()) throw new Failure('can only be invoked by user TAP gesture.');
  return answered('subscribe', { templateIds });
}

/** Writing to album or calendar needs the guide and a grant of its own. */
const scoped = (name: string, item: 'albumWrite' | 'calendarWrite') =>
  api(name, async (options) => {
    await requirePrivacy(item, name);
    const { granted } = await answered('scope');
    if (!granted) throw new Failure('auth deny');
    await note(name, withoutCallbacks(options));
  });

const withoutCallbacks = (options: Options): unknown =>
  Object.fromEntries(Object.entries(options).filter(([, v]) => typeof v !== 'function'));

let clipboard = '';

export const openInterfaces: Record<string, unknown> = {
  login: api('login', () => answered('login')),
  checkSession: api('checkSession', () => undefined),
  requestSubscribeMessage: api('requestSubscribeMessage', requestSubscribeMessage),
  getSetting: api('getSetting', () => ({
    authSetting: {},
    subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
  })),
  openSetting: api('openSetting', () => ({ authSetting: {} })),
  authorize: api('authorize', async () => {
    const { granted } = await answered('scope');
    if (!granted) throw new Failure('auth deny');
  }),
  addPhoneCalendar: scoped('addPhoneCalendar', 'calendarWrite'),
  saveImageToPhotosAlbum: scoped('saveImageToPhotosAlbum', 'albumWrite'),
  makePhoneCall: api('makePhoneCall', async (o) => {
    if (!o['phoneNumber']) throw new Failure('parameter error: phoneNumber');
    await note('makePhoneCall', String(o['phoneNumber']));
  }),
  setClipboardData: api('setClipboardData', async (o) => {
    await requirePrivacy('clipboard', 'setClipboardData');
    clipboard = String(o['data']);
    await note('setClipboardData', clipboard);
  }),
  getClipboardData: api('getClipboardData', async () => {
    await requirePrivacy('clipboard', 'getClipboardData');
    return { data: clipboard };
  }),
  scanCode: api('scanCode', async () => ({ ...(await answered('scan')), scanType: 'QR_CODE', charSet: 'UTF-8' })),
  openCustomerServiceChat: api('openCustomerServiceChat', (o) => note('openCustomerServiceChat', withoutCallbacks(o))),
};
