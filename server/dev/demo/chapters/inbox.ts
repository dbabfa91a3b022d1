import { InboxService } from '../../../src/modules/notifications/index.js';
import type { Chapter } from '../chapter.js';
import type { Stage } from '../stage.js';

/** Until then everybody has read their messages; what came later is new. */
const READ_UNTIL = '72h';

export const inboxChapter: Chapter = {
  happenings(stage: Stage) {
    const readAll = async (): Promise<void> => {
      const inbox = stage.app.get(InboxService);
      const members = stage.communities.flatMap(({ actors }) => [...actors]);
      for (const [slug, actor] of members)
        await stage.told.tell(`reads-${slug}`, () => inbox.markRead(actor, undefined));
    };
    return [{ at: stage.instant(READ_UNTIL), name: 'everybody-reads', tell: readAll }];
  },
};
