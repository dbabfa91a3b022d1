import type { Chapter } from './chapter.js';
import { callbackChapter } from './chapters/callbacks.js';
import { careChapter } from './chapters/care.js';
import { consentChapter } from './chapters/consents.js';
import { eventChapter } from './chapters/events.js';
import { hoursChapter } from './chapters/hours.js';
import { gridWorkChapter } from './chapters/grid-work.js';
import { inboxChapter } from './chapters/inbox.js';
import { pairingChapter } from './chapters/pairings.js';
import { matterChapter } from './chapters/matters.js';
import { peopleChapter } from './chapters/people.js';
import { taskChapter } from './chapters/tasks.js';
import { wishChapter } from './chapters/wishes.js';

/** What every context tells in the demo: a new one adds its line here. At the same instant the earlier line is told first. */
export const chapters: readonly Chapter[] = [
  peopleChapter,
  consentChapter,
  careChapter,
  taskChapter,
  wishChapter,
  eventChapter,
  pairingChapter,
  matterChapter,
  hoursChapter,
  gridWorkChapter,
  callbackChapter,
  inboxChapter,
];
