import { boot } from '../host.js';
import { lacks } from '../report.js';
import { appEvents } from './app-events.js';
import { cloud } from './cloud.js';
import { fileInterfaces } from './files.js';
import { userInterface } from './interface.js';
import { media } from './media.js';
import { network } from './network.js';
import { openInterfaces } from './open.js';
import { privacy } from './privacy.js';
import { queries } from './query.js';
import { routes } from './routes.js';
import { storage } from './storage.js';
import { system } from './system.js';

const provided: Record<string, unknown> = {
  ...system((name) => name in provided),
  ...appEvents,
  cloud,
  ...fileInterfaces,
  ...media,
  ...network,
  ...openInterfaces,
  ...privacy,
  ...queries,
  ...routes,
  ...storage,
  ...userInterface,
};

/** What WeChat has and this runtime lacks: loud when called, so that no test passes on a call that did nothing. */
const lacking = Object.fromEntries(
  boot.apiNames
    .filter((name) => !(name in provided))
    .map((name) => [
      name,
      () => {
        lacks(`wx.${name}`);
        throw new Error(`wx.${name} is not in the test runtime`);
      },
    ]),
);

/** The `wx` object. Names that never existed in WeChat stay undefined, as there. */
export const wx: Record<string, unknown> = { ...lacking, ...provided };
