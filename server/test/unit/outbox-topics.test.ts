import type { Tx } from '../../src/platform/database/transactor.js';
import type { Outbox } from '../../src/platform/jobs/outbox.js';
import { defineTopic } from '../../src/platform/jobs/topic.js';

describe('a topic of the outbox', () => {
  it('is declared once', () => {
    defineTopic<{ wishId: string }>('test.once');

    expect(() => defineTopic<{ wishId: string }>('test.once')).toThrow('two outbox topics called test.once');
  });

  it('does not compile with another payload than the declared one', () => {
    const topic = defineTopic<{ wishId: string }>('test.typed');
    const sends = [
      // @ts-expect-error the id is missing
      (outbox: Outbox, tx: Tx) => outbox.enqueue(tx, topic, {}),
      // @ts-expect-error nobody declared this
      (outbox: Outbox) => outbox.handle(topic, ({ payload }) => Promise.resolve(payload.mediaId)),
    ];

    expect(sends).toHaveLength(2);
  });
});
