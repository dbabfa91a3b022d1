import Taro from '@tarojs/taro';

const id = encodeURIComponent;

/** Every page's address, in one place. */
export const routes = {
  home: '/pages/home/index',
  wishes: '/pages/wishes/index',
  events: '/pages/events/index',
  me: '/pages/me/index',
  welcome: '/pages/welcome/index',
  join: '/pages/join/index',
  /** Joining by the code of a poster, and back to its event. */
  joinFor: (code: string, eventId: string) => `/pages/join/index?code=${id(code)}&event=${id(eventId)}`,
  profile: '/pages/profile/index',
  volunteer: '/pages/volunteer/index',
  inbox: '/pages/inbox/index',
  account: '/pages/account/index',
  privacy: '/pages/privacy/index',
  help: '/pages/help/index',
  notFound: '/pages/not-found/index',
  deskSignIn: '/pages/desk-sign-in/index',
  deskConfirm: '/pages/desk-confirm/index',
  wish: (wishId: string) => `/pages/wish/index?id=${id(wishId)}`,
  say: '/pages/say/index',
  sayAgain: (wishId: string) => `/pages/say/index?again=${id(wishId)}`,
  myWishes: '/pages/my-wishes/index',
  sayFor: (personId: string) => `/pages/say/index?person=${id(personId)}`,
  consents: '/pages/consents/index',
  consent: (purpose: string) => `/pages/consents/index?purpose=${id(purpose)}`,
  consentsOf: (personId: string) => `/pages/consents/index?person=${id(personId)}`,
  consentOf: (personId: string, purpose: string) =>
    `/pages/consents/index?person=${id(personId)}&purpose=${id(purpose)}`,
  proxies: '/pages/proxies/index',
  proxiesOf: (personId: string) => `/pages/proxies/index?person=${id(personId)}`,
  represented: '/pages/represented/index',
  representedPerson: (personId: string) => `/pages/represented/index?person=${id(personId)}`,
  recordActs: '/people/pages/record-acts/index',
  recordActsOf: (personId: string) => `/people/pages/record-acts/index?person=${id(personId)}`,
  linkCard: '/people/pages/link-card/index',
  wishesOf: (personId: string) => `/pages/my-wishes/index?person=${id(personId)}`,
  thanksWall: '/wishes/pages/thanks/index',
  claims: '/volunteer/pages/claims/index',
  neighbours: '/volunteer/pages/neighbours/index',
  ownCare: '/people/pages/own-care/index',
  ownCareOf: (personId: string) => `/people/pages/own-care/index?person=${id(personId)}`,
  myHours: '/volunteer/pages/hours/index',
  certificateNotices: '/volunteer/pages/notices/index',
  checkCertificate: '/pages/certificate/index',
  helper: '/pages/helper/index',
  helperOf: (personId: string) => `/pages/helper/index?person=${id(personId)}`,
  unseen: '/grid/pages/unseen/index',
  round: '/grid/pages/round/index',
  ladder: (personId: string) => `/grid/pages/ladder/index?person=${id(personId)}`,
  tasks: '/grid/pages/tasks/index',
  addTask: '/grid/pages/add-task/index',
  addTaskFor: (personId: string) => `/grid/pages/add-task/index?person=${id(personId)}`,
  standIns: '/grid/pages/stand-ins/index',
  people: '/grid/pages/people/index',
  peopleOf: (buildingId: string) => `/grid/pages/people/index?building=${id(buildingId)}`,
  person: (personId: string) => `/grid/pages/person/index?id=${id(personId)}`,
  addPerson: '/grid/pages/add-person/index',
  emergencyLook: '/grid/pages/emergency-look/index',
  careProfile: (personId: string) => `/grid/pages/care-profile/index?id=${id(personId)}`,
  mendPerson: (personId: string) => `/grid/pages/mend-person/index?id=${id(personId)}`,
  event: (eventId: string, sessionId?: string) =>
    `/events/pages/event/index?id=${id(eventId)}${sessionId ? `&session=${id(sessionId)}` : ''}`,
  signUp: (eventId: string, sessionId: string) =>
    `/events/pages/sign-up/index?id=${id(eventId)}&session=${id(sessionId)}`,
  registration: (registrationId: string) => `/events/pages/registration/index?id=${id(registrationId)}`,
  registered: (registrationId: string) => `/events/pages/registration/index?id=${id(registrationId)}&fresh=1`,
  myEvents: '/events/pages/my-events/index',
  drawProof: (sessionId: string, registrationId?: string) =>
    `/events/pages/draw/index?id=${id(sessionId)}${registrationId ? `&registration=${id(registrationId)}` : ''}`,
  album: (sessionId: string) => `/events/pages/album/index?id=${id(sessionId)}`,
  organise: '/organiser/pages/board/index',
  newEvent: '/organiser/pages/editor/index',
  eventEditor: (eventId: string) => `/organiser/pages/editor/index?id=${id(eventId)}`,
  organiserSession: (sessionId: string) => `/organiser/pages/session/index?id=${id(sessionId)}`,
  sessionPart: (sessionId: string, part: string) => `/organiser/pages/part/index?id=${id(sessionId)}&part=${id(part)}`,
  door: (sessionId: string) => `/organiser/pages/door/index?id=${id(sessionId)}`,
  callBackDraws: '/matters/pages/call-back-draws/index',
  callBackDraw: (drawId: string) => `/matters/pages/call-back-draw/index?id=${id(drawId)}`,
  matters: '/matters/pages/mine/index',
  sayNeed: '/matters/pages/say/index',
  matter: (matterId: string) => `/matters/pages/matter/index?id=${id(matterId)}`,
  desk: '/staff/pages/desk/index',
  deskPerson: (personId: string) => `/staff/pages/desk/index?view=people&row=${id(personId)}`,
  staffWish: (wishId: string) => `/staff/pages/wish/index?id=${id(wishId)}`,
} as const;

const TABS: readonly string[] = [routes.home, routes.wishes, routes.events, routes.me];
const DEEPEST = 10;

/** A second tap on the same page within this time is ignored. */
const ONE_TAP_MS = 600;
let last: { from: object | undefined; at: number } | undefined;

/** Opens once: a second tap while the page is still the same opens nothing. */
async function once(open: () => Promise<unknown>): Promise<void> {
  const from = Taro.getCurrentPages().slice(-1)[0];
  if (last && last.from === from && Date.now() - last.at < ONE_TAP_MS) return;
  last = { from, at: Date.now() };
  try {
    await open();
  } catch (error) {
    last = undefined;
    throw error;
  }
}

/** Opens a page; tabs are switched to, and WeChat's limit of ten pages on the stack is respected. */
export function go(url: string): Promise<void> {
  if (TABS.includes(url)) return once(() => Taro.switchTab({ url }));
  return once(() => (Taro.getCurrentPages().length >= DEEPEST ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })));
}

/** Opens a page in place of the present one: there is no way back to it. */
export const replaceWith = (url: string): Promise<void> =>
  once(() => (TABS.includes(url) ? Taro.switchTab({ url }) : Taro.redirectTo({ url })));

/** Starts over at a page, e.g. after signing in or out. */
export const startAt = (url: string): Promise<unknown> => Taro.reLaunch({ url });

/** One page back; from the first page of a stack, home. */
export const goBack = (): Promise<void> =>
  once(() => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: routes.home })));

/** Calls a number after the platform's own question. A person who changes their mind is no error. */
export async function callPhone(phoneNumber: string): Promise<void> {
  try {
    if (SILIN_H5) window.location.href = `tel:${phoneNumber}`;
    else await Taro.makePhoneCall({ phoneNumber });
  } catch {
    // cancelled
  }
}
