import * as ge from 'glass-easel';
import { boot } from './host.js';
import { registerTemplates } from './space.js';
import { listen } from './events.js';
import { app, load, loadWithComponents } from './modules.js';
import { openFirst } from './navigation.js';
import { complain, describeError, report } from './report.js';
import { hooks } from './hooks.js';
import { launchOptions } from './wx/system.js';
import { appError, appRejection } from './wx/app-events.js';

Object.assign(window, { __weapp: { report, hooks } });

ge.globalOptions.throwGlobalError = false;
ge.addGlobalErrorListener((error) => {
  complain(error);
  appError(describeError(error));
});
addEventListener('error', (event) => {
  complain(event.error ?? event.message);
  appError(describeError(event.error ?? event.message));
});
addEventListener('unhandledrejection', (event) => {
  complain(event.reason);
  appRejection(event.reason);
});

try {
  await registerTemplates();
  listen();
  const appStyle = document.createElement('style');
  appStyle.textContent = boot.bundle.css['app'] ?? '';
  document.head.append(appStyle);
  load('app');
  app?.onLaunch?.(launchOptions);
  app?.onShow?.(launchOptions);
  for (const id of boot.bundle.app.pages) loadWithComponents(id);
  openFirst(boot.path);
} catch (error) {
  complain(error);
}
report.ready = true;
