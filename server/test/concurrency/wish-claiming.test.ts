import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Answer } from '../support/http.js';
import { aCommunity, aVolunteer, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aResident, aWish, ok, type TestWish, verdict } from '../support/wish-builders.js';

const CLAIMERS = 200;

let t: TestApp;
let community: TestCommunity;
let volunteers: TestMember[];

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
  volunteers = [];
  while (volunteers.length < CLAIMERS) {
    volunteers.push(...(await Promise.all(Array.from({ length: 20 }, () => aVolunteer(t, community)))));
  }
}, 120_000);
afterAll(() => t?.close());

const livingClaimsOf = async (wish: TestWish): Promise<number> => {
  const rows: { n: string }[] = await t.db.query(
    "SELECT COUNT(*) AS n FROM wish_claims WHERE wish_id = ? AND state IN ('active', 'delivered')",
    [wish.id],
  );
  return Number(rows[0]?.n);
};

const tally = (answers: Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[verdict(answer)] = (counts[verdict(answer)] ?? 0) + 1;
  return counts;
};

describe('two hundred volunteers who tap at the same moment', () => {
  it('gives the wish to exactly one of them and tells the others kindly', async () => {
    const wish = await aWish(t, community).open().create();
    const answers = await Promise.all(volunteers.map((volunteer) => volunteer.post(`${wish.path}/claim`)));
    expect(tally(answers)).toEqual({ 200: 1, '409 WISH_ALREADY_CLAIMED': CLAIMERS - 1 });
    expect(await livingClaimsOf(wish)).toBe(1);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toBe(
      '刚刚有邻居先认领了，谢谢您的热心，看看别的心愿吧。',
    );
  }, 60_000);

  it('would give it to many of them without the key, read first and written later', async () => {
    const wish = await aWish(t, community).open().create();
    await t.db.query('CREATE TABLE unguarded_claims LIKE wish_claims');
    await t.db.query('ALTER TABLE unguarded_claims DROP INDEX one_living_claim_per_wish');
    expect(await readCheckWrite(wish, 'unguarded_claims')).toBeGreaterThan(1);
  });

  it('still gives it to one of them when they read first and write later, because of the key alone', async () => {
    const wish = await aWish(t, community).open().create();
    expect(await readCheckWrite(wish, 'wish_claims')).toBe(1);
  });
});

/**
 * What a program does that reads, checks and writes without a lock (field-notes.md, first line): thirty claimers, each on a
 * connection of its own, who have all read before the first of them writes. Returns how many were told they have it.
 */
async function readCheckWrite(wish: TestWish, claimsTable: string): Promise<number> {
  const claimers = volunteers.slice(0, 30);
  const everybodyHasRead = meeting(claimers.length);
  const attempts = claimers.map(async (volunteer) => {
    const db = await createConnection({ uri: t.config.databaseUrl });
    try {
      await db.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
      await db.beginTransaction();
      const [rows] = await db.query<RowDataPacket[]>('SELECT state FROM wishes WHERE id = ?', [wish.id]);
      await everybodyHasRead();
      if (rows[0]?.['state'] !== 'open') return false;
      await db.query("UPDATE wishes SET state = 'claimed' WHERE id = ?", [wish.id]);
      await db.query(
        `INSERT INTO ${claimsTable} (id, community_id, wish_id, volunteer_member_id, slot, state, claimed_at, due_at, wake_at)
         VALUES (UUID(), ?, ?, ?, 3, 'active', NOW(3), NOW(3), NOW(3))`,
        [community.id, wish.id, volunteer.memberId],
      );
      await db.commit();
      return true;
    } catch {
      await db.rollback();
      return false;
    } finally {
      await db.end();
    }
  });
  return (await Promise.all(attempts)).filter(Boolean).length;
}

/** A place where `count` people wait for each other. */
function meeting(count: number): () => Promise<void> {
  let missing = count;
  let open: () => void;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    missing -= 1;
    if (missing === 0) open();
    return all;
  };
}

describe('a volunteer who comes visibly too late', () => {
  it('is told while somebody else still holds the wish, and holds nothing themselves', async () => {
    const [first, second] = volunteers.slice(40, 42) as [TestMember, TestMember];
    const wish = await aWish(t, community).claimed(first).create();
    const holder = await createConnection({ uri: t.config.databaseUrl });
    try {
      await holder.beginTransaction();
      await holder.query('SELECT id FROM wishes WHERE id = ? FOR UPDATE', [wish.id]);
      await holder.query('SELECT id FROM members WHERE id = ? FOR UPDATE', [second.memberId]);
      // With a lock on the way this would wait for the holder for ever.
      expect(verdict(await second.post(`${wish.path}/claim`))).toBe('409 WISH_ALREADY_CLAIMED');
    } finally {
      await holder.rollback();
      await holder.end();
    }
  });
});

describe('one volunteer with many hands', () => {
  it('gets three of fifty wishes claimed at the same moment', async () => {
    const [volunteer] = volunteers.slice(-1) as [TestMember];
    const authors = await Promise.all(Array.from({ length: 10 }, () => aResident(t, community)));
    const wishes: TestWish[] = [];
    for (const author of authors) {
      for (let i = 0; i < 5; i += 1) wishes.push(await aWish(t, community).by(author).open().create());
    }
    const answers = await Promise.all(wishes.map((wish) => volunteer.post(`${wish.path}/claim`)));
    expect(tally(answers)).toEqual({ 200: 3, '409 CLAIM_LIMIT_REACHED': 47 });
    const slots: { slot: number }[] = await t.db.query(
      'SELECT living_slot AS slot FROM wish_claims WHERE volunteer_member_id = ? AND living_slot IS NOT NULL ORDER BY 1',
      [volunteer.memberId],
    );
    expect(slots.map(({ slot }) => Number(slot))).toEqual([1, 2, 3]);
  }, 60_000);

  it('cannot get a fourth one by the database alone', async () => {
    const [volunteer] = volunteers.slice(-1) as [TestMember];
    const wish = await aWish(t, community).open().create();
    const fourth = t.db.query(
      `INSERT INTO wish_claims (id, community_id, wish_id, volunteer_member_id, slot, state, claimed_at, due_at, wake_at)
       VALUES (UUID(), ?, ?, ?, 3, 'active', NOW(3), NOW(3), NOW(3))`,
      [community.id, wish.id, volunteer.memberId],
    );
    await expect(fourth).rejects.toThrow('one_living_claim_per_volunteer_slot');
  });
});

describe('an author with many wishes', () => {
  it('has five living ones after ten were said at the same moment', async () => {
    const author = await aResident(t, community);
    const say = (i: number) =>
      author.post(`${community.base}/wishes`, {
        category: 'other',
        title: `第${i}个心愿`,
        publicText: '想请邻居来帮一个忙',
        contactPhone: '13812345678',
      });
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => say(i)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });
});

describe('a tap that is repeated on a bad line', () => {
  it('gets the first answer, however often and even at the same moment', async () => {
    const [volunteer] = volunteers as [TestMember];
    const wish = await aWish(t, community).open().create();
    const key = `claim-${wish.id}`;
    const first = await ok(volunteer.post(`${wish.path}/claim`, undefined, { key }));
    const repeats = await Promise.all([1, 2, 3].map(() => volunteer.post(`${wish.path}/claim`, undefined, { key })));
    for (const repeat of repeats) expect([repeat.status, repeat.body]).toEqual([first.status, first.body]);
    expect(await livingClaimsOf(wish)).toBe(1);
  });

  it('is one claim when both taps arrive together', async () => {
    const [, volunteer] = volunteers as [TestMember, TestMember];
    const wish = await aWish(t, community).open().create();
    const key = `together-${wish.id}`;
    const answers = await Promise.all([1, 2].map(() => volunteer.post(`${wish.path}/claim`, undefined, { key })));
    const verdicts = answers.map(verdict).sort();
    expect(['200', '409 IDEMPOTENCY_IN_PROGRESS']).toEqual(expect.arrayContaining(verdicts));
    expect(verdicts[0]).toBe('200');
    expect(await livingClaimsOf(wish)).toBe(1);
  });
});

describe('a claim whose transaction the database rolls back', () => {
  it('is tried again as a whole after a deadlock, and the volunteer notices nothing', async () => {
    const [, , volunteer] = volunteers as [TestMember, TestMember, TestMember];
    const wish = await aWish(t, community).open().create();
    // The claim locks the volunteer, then the wish. An adversary locks them the other way round, with more rows changed, so
    // that the engine chooses the claim as the victim.
    const adversary = await createConnection({ uri: t.config.databaseUrl });
    await adversary.query('CREATE TABLE weight (n INT PRIMARY KEY) ENGINE=InnoDB');
    await adversary.beginTransaction();
    await adversary.query('INSERT INTO weight SELECT seq FROM seq_1_to_2000');
    await adversary.query('SELECT id FROM wishes WHERE id = ? FOR UPDATE', [wish.id]);
    const deadlocksBefore = await deadlocks();
    const tap = volunteer.post(`${wish.path}/claim`);
    await untilTheClaimWaits();
    await adversary.query('SELECT id FROM members WHERE id = ? FOR UPDATE', [volunteer.memberId]);
    await adversary.rollback();
    await adversary.end();
    expect((await deadlocks()) - deadlocksBefore).toBe(1);
    expect(verdict(await tap)).toBe('200');
    expect(await livingClaimsOf(wish)).toBe(1);
    const steps: unknown[] = await t.db.query("SELECT 1 FROM wish_steps WHERE wish_id = ? AND step = 'claimed'", [
      wish.id,
    ]);
    expect(steps).toHaveLength(1);
  });
});

const deadlocks = async (): Promise<number> => {
  const [row]: { Value: string }[] = await t.db.query("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'");
  return Number(row?.Value);
};

/** Resolves when the claim's conditional write has been sent; the adversary holds its row. */
async function untilTheClaimWaits(): Promise<void> {
  for (const patience = Date.now() + 20_000; Date.now() < patience;) {
    const rows: unknown[] = await t.db.query(
      "SELECT 1 FROM information_schema.processlist WHERE info LIKE 'UPDATE wishes SET%'",
    );
    if (rows.length > 0) return;
  }
  throw new Error('the claim never came to its conditional write');
}
