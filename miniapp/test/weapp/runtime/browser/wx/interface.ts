import { ACTION_SHEET_ITEMS_LIMIT, TOAST_WITH_ICON_CHARACTERS } from '../../limits.js';
import { hideTabBar, setNavigation, setTabBadge } from '../chrome.js';
import { byId, make } from '../host.js';
import { answerButton, dialog, overlay } from '../layer.js';
import { top } from '../navigation.js';
import { complain } from '../report.js';
import { api, Failure, type Options } from './api.js';

let toast: { box: HTMLElement; timer: number; loading: boolean } | undefined;
let isRefreshing = false;

export const refreshing = (now: boolean): void => void (isRefreshing = now);

function hideToast(): void {
  if (!toast) return;
  clearTimeout(toast.timer);
  toast.box.remove();
  toast = undefined;
}

function showToast(options: Options, loading: boolean): void {
  const title = String(options['title'] ?? '');
  const icon = loading ? 'loading' : String(options['icon'] ?? 'success');
  if (!loading && icon !== 'none' && [...title].length > TOAST_WITH_ICON_CHARACTERS)
    complain(`showToast cuts "${title}": with an icon it shows ${TOAST_WITH_ICON_CHARACTERS} characters`);
  hideToast();
  const box = make('div', 'toast', title);
  box.setAttribute('role', loading ? 'progressbar' : 'status');
  byId('layer').append(box);
  const timer = loading ? 0 : window.setTimeout(hideToast, Number(options['duration'] ?? 1500));
  toast = { box, timer, loading };
}

async function showModal(options: Options): Promise<unknown> {
  const confirmText = String(options['confirmText'] ?? '确定');
  const cancelText = String(options['cancelText'] ?? '取消');
  if ([...confirmText].length > 4 || [...cancelText].length > 4)
    throw new Failure('confirmText and cancelText have at most 4 characters');
  const entry = document.createElement('textarea');
  entry.placeholder = String(options['placeholderText'] ?? '');
  entry.value = options['editable'] ? String(options['content'] ?? '') : '';
  const answers = [{ text: confirmText, className: 'confirm' }];
  if (options['showCancel'] !== false) answers.unshift({ text: cancelText, className: 'cancel' });
  const answer = await dialog(
    String(options['title'] ?? ''),
    options['editable'] ? entry : String(options['content'] ?? ''),
    answers,
  );
  const confirm = answer === confirmText;
  return { confirm, cancel: !confirm, ...(options['editable'] && confirm ? { content: entry.value } : {}) };
}

function showActionSheet(options: Options): Promise<unknown> {
  const items = options['itemList'] as string[];
  if (!items?.length || items.length > ACTION_SHEET_ITEMS_LIMIT)
    throw new Failure(`parameter error: itemList has 1 to ${ACTION_SHEET_ITEMS_LIMIT} items`);
  return new Promise((resolve, reject) => {
    const sheet = make('div', 'sheet');
    const close = overlay(sheet);
    items.forEach((text, tapIndex) =>
      sheet.append(
        answerButton(text, 'option', () => {
          close();
          resolve({ tapIndex });
        }),
      ),
    );
    sheet.append(
      answerButton('取消', 'option', () => {
        close();
        reject(new Failure('cancel'));
      }),
    );
  });
}

function pageScrollTo(options: Options): void {
  const scroller = top()?.webview.querySelector<HTMLElement>('.scroller');
  if (!scroller) return;
  if (options['selector']) scroller.querySelector(String(options['selector']))?.scrollIntoView();
  else scroller.scrollTop = Number(options['scrollTop'] ?? 0);
}

const nothing = (name: string) => [name, api(name, () => undefined)] as const;

export const userInterface: Record<string, unknown> = {
  showToast: api('showToast', (o) => showToast(o, false)),
  hideToast: api('hideToast', hideToast),
  showLoading: api('showLoading', (o) => showToast(o, true)),
  hideLoading: api('hideLoading', () => {
    if (toast?.loading) hideToast();
  }),
  showModal: api('showModal', showModal),
  showActionSheet: api('showActionSheet', showActionSheet),
  setNavigationBarTitle: api('setNavigationBarTitle', (o) => setNavigation({ title: String(o['title'] ?? '') })),
  setNavigationBarColor: api('setNavigationBarColor', (o) =>
    setNavigation({ front: o['frontColor'], back: o['backgroundColor'] }),
  ),
  startPullDownRefresh: api('startPullDownRefresh', () => {
    refreshing(true);
    top()?.instance.onPullDownRefresh?.();
  }),
  stopPullDownRefresh: api('stopPullDownRefresh', () => refreshing(false)),
  pageScrollTo: api('pageScrollTo', pageScrollTo),
  setTabBarBadge: api('setTabBarBadge', (o) => setTabBadge(Number(o['index']), String(o['text']))),
  removeTabBarBadge: api('removeTabBarBadge', (o) => setTabBadge(Number(o['index']), undefined)),
  showTabBarRedDot: api('showTabBarRedDot', (o) => setTabBadge(Number(o['index']), '')),
  hideTabBarRedDot: api('hideTabBarRedDot', (o) => setTabBadge(Number(o['index']), undefined)),
  hideTabBar: api('hideTabBar', () => hideTabBar(true)),
  showTabBar: api('showTabBar', () => hideTabBar(false)),
  ...Object.fromEntries(
    [
      'showNavigationBarLoading',
      'hideNavigationBarLoading',
      'hideHomeButton',
      'showShareMenu',
      'hideShareMenu',
      'updateShareMenu',
      'setBackgroundColor',
      'setBackgroundTextStyle',
      'hideKeyboard',
      'setKeepScreenOn',
      'enableAlertBeforeUnload',
      'disableAlertBeforeUnload',
      'vibrateShort',
      'vibrateLong',
    ].map(nothing),
  ),
};

export const pullDownIsRunning = (): boolean => isRefreshing;
