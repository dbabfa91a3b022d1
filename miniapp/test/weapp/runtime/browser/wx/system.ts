import { boot, byId } from '../host.js';
import { parseQuery } from '../query-string.js';
import { controls } from '../controls/index.js';
import { api } from './api.js';

const SDK_VERSION = '3.7.0';
const [path = '', query] = boot.path.replace(/^\//, '').split('?');
export const launchOptions = {
  path,
  query: parseQuery(query),
  scene: boot.scene,
  referrerInfo: {},
  shareTicket: undefined,
};

const windowInfo = () => ({
  pixelRatio: devicePixelRatio,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  windowWidth: innerWidth,
  windowHeight: byId('stack').clientHeight,
  statusBarHeight: 44,
  screenTop: innerHeight - byId('stack').clientHeight,
  safeArea: {
    top: 44,
    left: 0,
    right: innerWidth,
    bottom: innerHeight - 34,
    width: innerWidth,
    height: innerHeight - 78,
  },
});
const deviceInfo = () => ({
  brand: 'devtools',
  model: 'iPhone X',
  system: 'iOS 17.0',
  platform: 'ios',
  abi: '',
  benchmarkLevel: 20,
  memorySize: 4096,
});
const appBaseInfo = () => ({
  SDKVersion: SDK_VERSION,
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  enableDebug: false,
  host: { env: 'WeChat' },
  fontSizeSetting: 16 * boot.fontScale,
  fontSizeScaleFactor: boot.fontScale,
});
const everything = () => ({ ...windowInfo(), ...deviceInfo(), ...appBaseInfo() });

const menuButton = () => ({ top: 50, bottom: 82, left: innerWidth - 94, right: innerWidth - 7, width: 87, height: 32 });

export const system = (supports: (name: string) => boolean): Record<string, unknown> => ({
  getSystemInfoSync: everything,
  getSystemInfo: api('getSystemInfo', everything),
  getSystemInfoAsync: api('getSystemInfoAsync', everything),
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: appBaseInfo,
  getSystemSetting: () => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  }),
  getAppAuthorizeSetting: () => ({
    albumAuthorized: 'authorized',
    cameraAuthorized: 'authorized',
    notificationAuthorized: 'authorized',
  }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
  getMenuButtonBoundingClientRect: menuButton,
  getLaunchOptionsSync: () => launchOptions,
  getEnterOptionsSync: () => launchOptions,
  canIUse: (schema: string) => {
    const name = schema.split('.')[0] as string;
    return supports(name) || name in controls || name === 'view';
  },
  nextTick: (callback: () => void) => void setTimeout(callback),
  getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
  getLogManager: () => ({ log() {}, info() {}, warn() {}, debug() {} }),
  getRealtimeLogManager: () => ({
    info() {},
    warn() {},
    error() {},
    setFilterMsg() {},
    addFilterMsg() {},
    in: () => undefined,
  }),
  getPerformance: () => performance,
  reportEvent: () => undefined,
  reportAnalytics: () => undefined,
  env: { USER_DATA_PATH: 'http://usr' },
});
