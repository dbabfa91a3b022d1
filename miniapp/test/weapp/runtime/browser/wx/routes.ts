import { move } from '../navigation.js';
import { api } from './api.js';

export const routes: Record<string, unknown> = {
  navigateTo: api('navigateTo', (o) => move('navigate', { url: o['url'], delta: o['delta'] })),
  redirectTo: api('redirectTo', (o) => move('redirect', { url: o['url'], delta: o['delta'] })),
  reLaunch: api('reLaunch', (o) => move('reLaunch', { url: o['url'], delta: o['delta'] })),
  switchTab: api('switchTab', (o) => move('switchTab', { url: o['url'], delta: o['delta'] })),
  navigateBack: api('navigateBack', (o) => move('navigateBack', { url: o['url'], delta: o['delta'] })),
  exitMiniProgram: api('exitMiniProgram', () => undefined),
  preloadPage: () => undefined,
};
