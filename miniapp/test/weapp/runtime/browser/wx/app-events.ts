import { listeners } from './api.js';

const show = listeners('AppShow');
const hide = listeners('AppHide');
const error = listeners('Error');
const rejection = listeners('UnhandledRejection');
const silent = [
  'PageNotFound',
  'ThemeChange',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
  'WindowResize',
  'KeyboardHeightChange',
  'MemoryWarning',
  'UserCaptureScreen',
  'LazyLoadError',
  'AppRoute',
  'AppRouteDone',
].map(listeners);

export const appShown = (options: unknown): void => show.fire(options);
export const appHidden = (): void => hide.fire({});
export const appError = (message: string): void => error.fire(message);
export const appRejection = (reason: unknown): void => rejection.fire({ reason, promise: undefined });

export const appEvents: Record<string, unknown> = Object.assign(
  {},
  show.on,
  hide.on,
  error.on,
  rejection.on,
  ...silent.map((s) => s.on),
);
