import type { CallBackResult } from '@silin/shared';
import { Calling } from '../../../src/modules/callbacks/app/calling.service.js';
import type { Chapter, Happening } from '../chapter.js';
import type { Moment } from '../moments.js';
import type { Stage } from '../stage.js';

/** The draws are the worker's; here 社工小梁 takes the longest due and rings. */
const CALLER = 'liang';

interface CallStory {
  readonly at: Moment;
  readonly result: CallBackResult;
  readonly note?: string;
}

const CALLS: readonly CallStory[] = [
  { at: '18 09:40', result: 'confirmed', note: '来过，挺热心的' },
  { at: '10 10:10', result: 'confirmed' },
  { at: '6 16:20', result: 'declined' },
  { at: '1 09:30', result: 'unreachable' },
];

/** Call-backs: some were made, one found nobody at home, the others wait. */
export const callbackChapter: Chapter = {
  happenings: (stage) => CALLS.map((story) => call(stage, story)),
};

function call(stage: Stage, { at, ...heard }: CallStory): Happening {
  const calling = stage.app.get(Calling, { strict: false });
  const answers = heard.result === 'confirmed' ? { came: true, asAgreed: true, askedForMoney: false } : {};
  return stage.happening(`call-back-${at}`, at, async () => {
    const taken = await calling.next(stage.who(CALLER));
    if (!taken) return { id: '' };
    await calling.contact(stage.who(CALLER), taken.id);
    return calling.heard(stage.who(CALLER), taken.id, { ...heard, ...answers });
  });
}
