import Taro from '@tarojs/taro';

/** Room the platform takes at the top, in CSS pixels: the phone's status bar and WeChat's own capsule. */
export interface NavMetrics {
  top: number;
  height: number;
  right: number;
}

const BROWSER: NavMetrics = { top: 0, height: 52, right: 0 };
let known: NavMetrics | undefined;

/** Measured once per start; in a browser there is no capsule. */
export function navMetrics(): NavMetrics {
  if (SILIN_H5) return BROWSER;
  known ??= measure();
  return known;
}

function measure(): NavMetrics {
  try {
    const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo();
    const capsule = Taro.getMenuButtonBoundingClientRect();
    const gap = Math.max(4, capsule.top - statusBarHeight);
    return { top: statusBarHeight, height: capsule.height + 2 * gap, right: windowWidth - capsule.left };
  } catch {
    return { top: 24, height: 48, right: 96 };
  }
}
