import { useEffect, useRef } from 'react';

/** One request as the platform would have sent it. */
export interface Sent {
  url: string;
  path: string;
  method: string;
  header: Record<string, string>;
  body: unknown;
}

export interface Answer {
  status?: number;
  body?: unknown;
  /** The platform's words instead of an answer, e.g. `request:fail`. */
  fail?: string;
}

type Responder = (sent: Sent) => Answer | Promise<Answer>;

interface Platform {
  storage: Map<string, string>;
  sent: Sent[];
  /** Pages opened, as `navigateTo /pages/…`. */
  opened: string[];
  /** The query of the page under test. */
  params: Record<string, string | undefined>;
  /** Numbers called. */
  calls: string[];
  /** Entries handed to the phone's calendar. */
  calendar: object[];
  /** What the page gives when it is shared. */
  share?: () => { title: string; path: string };
  /** Documents opened in the phone's reader: path and how many bytes it holds. */
  documents: { filePath: string; bytes: number }[];
  /** Files in the app's own folder. */
  files: Map<string, string | ArrayBuffer>;
  /** What was brought into view, as selectors. */
  scrolledTo: string[];
  /** Paths of the pictures the person chooses next. */
  pictures: string[];
  /** Where the phone puts what is recorded next; undefined: it gives no leave to record. */
  voice: string | undefined;
  /** Recordings played, as paths. */
  played: string[];
  /** What the camera reads next; nothing left: the person changes their mind. */
  scans: string[];
  /** Set by the app once it listens for WeChat's privacy question. */
  privacyListener?: (resolve: (answer: unknown) => void) => void;
  reachBottom?: () => void;
  pullDown?: () => void;
  responder: Responder;
  shows: Set<() => void>;
  hides: Set<() => void>;
  /** The page has been shown: parts that are mounted later are not told of that show. */
  visible: boolean;
  networkListeners: Set<(state: { isConnected: boolean }) => void>;
  /** The environment that cloud hosting was started with. */
  cloudEnv?: string;
}

const silent: Responder = () => ({ fail: 'request:fail no responder' });

/** Lives outside the module registry, so that a test can start the app twice on one device. */
const world = globalThis as unknown as { silinPlatform?: Platform };
const state: Platform = (world.silinPlatform ??= {
  storage: new Map(),
  sent: [],
  opened: [],
  params: {},
  calls: [],
  calendar: [],
  documents: [],
  files: new Map(),
  scrolledTo: [],
  pictures: [],
  voice: undefined,
  played: [],
  scans: [],
  responder: silent,
  shows: new Set(),
  hides: new Set(),
  visible: false,
  networkListeners: new Set(),
});

/** What a test can see and decide of the platform. */
export const platform = Object.assign(state, {
  answer(next: Responder): void {
    state.responder = next;
  },
  networkReturns(): void {
    state.networkListeners.forEach((tell) => tell({ isConnected: true }));
  },
  /** Another page is opened over this one. */
  pageHidden(): void {
    state.hides.forEach((tell) => tell());
  },
  /** The person goes elsewhere and comes back. */
  pageShown(): void {
    state.hides.forEach((tell) => tell());
    state.shows.forEach((tell) => tell());
  },
  /** WeChat asks before the first use of something private; `tell` hears every answer of the app. */
  asksForPrivacy(tell: (answer: unknown) => void): void {
    state.privacyListener?.(tell);
  },
  /** A new device: nothing stored, nothing sent. */
  reset(): void {
    state.storage.clear();
    state.sent.length = 0;
    state.opened.length = 0;
    state.calls.length = 0;
    state.calendar.length = 0;
    state.share = undefined;
    state.documents.length = 0;
    state.files.clear();
    state.scrolledTo.length = 0;
    state.pictures = [];
    state.voice = undefined;
    state.played.length = 0;
    state.scans = [];
    state.params = {};
    state.networkListeners.clear();
    state.responder = silent;
    delete state.cloudEnv;
  },
});

/** What `wx.request` can send; a phone refuses anything else before it leaves. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];

async function request(o: { url: string; method?: string; data?: string; header?: Record<string, string> }) {
  if (!METHODS.includes(o.method ?? 'GET')) throw { errMsg: `request:fail invalid method "${o.method}"` };
  if (o.data !== undefined && typeof o.data !== 'string') throw { errMsg: 'request:fail the product sends JSON text' };
  const sent: Sent = {
    url: o.url,
    path: o.url.replace(/^(https:\/\/api\.test|container:\/\/[\w-]+)\/api\/v1/, ''),
    method: o.method ?? 'GET',
    header: { 'content-type': 'application/json', ...o.header },
    body: o.data === undefined ? undefined : JSON.parse(o.data),
  };
  platform.sent.push(sent);
  const answer = await state.responder(sent);
  if (answer.fail) throw { errMsg: answer.fail };
  return { statusCode: answer.status ?? 200, data: answer.body };
}

interface ContainerCall {
  config: { env: string };
  path: string;
  method?: string;
  data?: string;
  header: Record<string, string>;
  timeout: number;
}

/** Cloud hosting: refuses before `init`, and without an environment and a service. */
const cloud = {
  init: async ({ env }: { env: string }) => void (state.cloudEnv = env),
  async callContainer({ config, path, header, ...rest }: ContainerCall) {
    if (!state.cloudEnv) throw { errMsg: 'cloud.callContainer:fail Cloud API is not enabled, call init first' };
    if (!config.env || !header['X-WX-SERVICE']) throw { errMsg: 'cloud.callContainer:fail -501000 invalid host' };
    if (rest.timeout > 15_000) throw { errMsg: 'cloud.callContainer:fail timeout too long' };
    return request({ url: `container://${config.env}${path}`, header, ...rest });
  },
};

/** A picture on its way: half of it first, then the answer, as `POST` with the file's path as body. */
function uploadFile(o: { url: string; filePath: string; header?: Record<string, string> }) {
  const tellers: ((p: { progress: number }) => void)[] = [];
  const task = (async () => {
    await Promise.resolve();
    tellers.forEach((tell) => tell({ progress: 50 }));
    return request({ url: o.url, method: 'POST', header: o.header, data: JSON.stringify({ file: o.filePath }) });
  })().then(({ statusCode, data }) => ({ statusCode, data: JSON.stringify(data) }));
  return Object.assign(task, { progress: (tell: (p: { progress: number }) => void) => void tellers.push(tell) });
}

interface Listeners {
  start?: () => void;
  stop?: (result: { tempFilePath: string; duration: number }) => void;
  error?: () => void;
}

/** The phone's microphone: one for the whole app. */
const listeners: Listeners = {};
let recording = false;
const recorder = {
  onStart: (tell: () => void) => void (listeners.start = tell),
  onStop: (tell: NonNullable<Listeners['stop']>) => void (listeners.stop = tell),
  onError: (tell: () => void) => void (listeners.error = tell),
  start: () => {
    if (state.voice === undefined) return listeners.error?.();
    recording = true;
    listeners.start?.();
  },
  stop: () => {
    if (!recording) return;
    recording = false;
    listeners.stop?.({ tempFilePath: state.voice ?? '', duration: 2_000 });
  },
};

const audio = () => {
  const made = {
    src: '',
    play: () => void state.played.push(made.src),
    stop: () => undefined,
    destroy: () => undefined,
  };
  return Object.assign(made, { onEnded: () => undefined, onStop: () => undefined, onError: () => undefined });
};

const open = (how: string) => async (o: { url: string }) => void platform.opened.push(`${how} ${o.url}`);

const Taro = {
  request,
  cloud,
  login: async () => ({ code: 'code-from-wechat' }),
  getStorageSync: (key: string) => (platform.storage.has(key) ? JSON.parse(platform.storage.get(key)!) : ''),
  setStorageSync: (key: string, value: unknown) => void platform.storage.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => void platform.storage.delete(key),
  onNetworkStatusChange: (tell: (state: { isConnected: boolean }) => void) => void state.networkListeners.add(tell),
  onNeedPrivacyAuthorization: (listener: Platform['privacyListener']) => void (state.privacyListener = listener),
  makePhoneCall: async (o: { phoneNumber: string }) => void platform.calls.push(o.phoneNumber),
  navigateTo: open('navigateTo'),
  redirectTo: open('redirectTo'),
  switchTab: open('switchTab'),
  reLaunch: open('reLaunch'),
  navigateBack: async () => void platform.opened.push('navigateBack'),
  getCurrentPages: () => [{}, {}],
  getWindowInfo: () => ({ statusBarHeight: 20, windowWidth: 375 }),
  getMenuButtonBoundingClientRect: () => ({ top: 24, left: 281, height: 32 }),
  hideTabBar: async () => undefined,
  showTabBar: async () => undefined,
  nextTick: (then: () => void) => then(),
  pageScrollTo: async (o: { selector: string }) => void platform.scrolledTo.push(o.selector),
  stopPullDownRefresh: async () => undefined,
  previewImage: async () => undefined,
  scanCode: async () => {
    if (platform.scans.length === 0) throw { errMsg: 'scanCode:fail cancel' };
    return { result: platform.scans.shift() ?? '' };
  },
  vibrateShort: async () => undefined,
  vibrateLong: async () => undefined,
  setKeepScreenOn: async () => undefined,
  setInnerAudioOption: async () => undefined,
  chooseMedia: async () => ({ tempFiles: platform.pictures.map((tempFilePath) => ({ tempFilePath })) }),
  uploadFile,
  getRecorderManager: () => recorder,
  createInnerAudioContext: audio,
  env: { USER_DATA_PATH: 'http://usr' },
  getFileSystemManager: () => ({
    writeFileSync: (path: string, data: string | ArrayBuffer) => void state.files.set(path, data),
    unlinkSync: (path: string) => void state.files.delete(path),
  }),
  openDocument: async ({ filePath }: { filePath: string }) => {
    const data = state.files.get(filePath);
    if (data === undefined || typeof data === 'string') throw { errMsg: 'openDocument:fail file not found' };
    platform.documents.push({ filePath, bytes: data.byteLength });
  },
  useDidShow,
  useDidHide,
  useReachBottom,
  usePullDownRefresh,
  useRouter,
  useShareAppMessage,
  addPhoneCalendar: async (o: object) => void platform.calendar.push(o),
};
export default Taro;

/**
 * As the platform does it: the parts that are there when the page comes up are told of it, and of every time it comes
 * back; a part that is drawn only after an answer has missed the first show.
 */
export function useDidShow(tell: () => void): void {
  useEvery(state.shows, tell, () => {
    if (state.visible) return;
    queueMicrotask(() => {
      if (state.visible) return;
      state.visible = true;
      state.shows.forEach((told) => told());
    });
  });
}
export function useDidHide(tell: () => void): void {
  useEvery(state.hides, tell);
}

function useEvery(set: Set<() => void>, tell: () => void, mounted?: () => void): void {
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    const told = () => latest.current();
    set.add(told);
    mounted?.();
    return () => {
      set.delete(told);
      if (state.shows.size === 0) state.visible = false;
    };
  }, []);
}
export function useReachBottom(tell: () => void): void {
  state.reachBottom = tell;
}
export function usePullDownRefresh(tell: () => void): void {
  state.pullDown = tell;
}
/** What is shared is asked for by the platform, when somebody taps its button. */
export function useShareAppMessage(tell: () => { title: string; path: string }): void {
  state.share = tell;
}
export const useLaunch = (): void => undefined;
export function useRouter() {
  return { params: platform.params };
}
