import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { until } from '../../dev/support/processes.js';
import { throwawaySecrets } from '../../src/platform/config/config.js';
import { newId } from '../../src/platform/database/ids.js';
import { aKey, type Answer, call } from '../support/http.js';
import { GaleraCluster, type GaleraNode } from '../support/galera.js';
import { aCommunity, aVolunteer, signIn, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { Relay } from '../support/relay.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aResident, aWish, contradictions, ok, type TestWish, verdict } from '../support/wish-builders.js';

/**
 * One writer behind an address that leads to the next node when it is killed, as docs/adr/0017-three-nodes-without-a-state-transfer.md says. Every process of
 * the town is here: an application that writes through the address, and one that reads on another node.
 */
const given = JSON.parse(process.env['SILIN_TEST_CLUSTER'] ?? '{}') as { root: string; provider: string };

const { TOKEN_SECRET = '', FIELD_KEYS = '', INDEX_KEY = '' } = throwawaySecrets();
/** Two applications of one town. */
const SECRETS = { TOKEN_SECRET, FIELD_KEYS, INDEX_KEY };

let cluster: GaleraCluster;
let writer: GaleraNode;
let relay: Relay;
let t: TestApp;
let schema: string;
let community: TestCommunity;
let volunteers: TestMember[];

const leadTo = (node: GaleraNode): void => {
  writer = node;
  relay.leadTo(node.ports.sql);
};
const adminUrlBefore = process.env['SILIN_TEST_DATABASE_ADMIN_URL'];

beforeAll(async () => {
  cluster = GaleraCluster.open(given.root, given.provider);
  relay = new Relay();
  const address = new URL(cluster.nodes[0]!.adminUrl);
  address.port = String(await relay.listen());
  leadTo(cluster.nodes[0]!);
  process.env['SILIN_TEST_DATABASE_ADMIN_URL'] = address.toString();
  t = await startTestApp(SECRETS);
  schema = new URL(t.config.databaseUrl).pathname.slice(1);
  community = await aCommunity(t);
  volunteers = await Promise.all(Array.from({ length: 8 }, () => aVolunteer(t, community)));
}, 180_000);

afterAll(async () => {
  await t?.close();
  await relay?.close();
  process.env['SILIN_TEST_DATABASE_ADMIN_URL'] = adminUrlBefore;
});

/** A phone that keeps its intention until it has an answer: the same key, whatever became of the last try. */
async function insist(send: () => Promise<Answer>): Promise<{ answer: Answer; tries: number }> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send();
    const later = answer.status === 503 || (answer.status === 409 && answer.body.code === 'IDEMPOTENCY_IN_PROGRESS');
    if (!later) return { answer, tries };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface Count extends RowDataPacket {
  readonly n: string;
}
/** Counts what the whole cluster has committed before, as this node has it. */
const count = async (node: GaleraNode, of: string): Promise<number> => {
  const [row] = await cluster.on<Count>(
    node,
    `SET STATEMENT wsrep_sync_wait = 1 FOR SELECT COUNT(*) AS n FROM ${schema}.${of}`,
  );
  return Number(row?.n);
};
const userOf = ({ accessToken }: { accessToken: string }): string =>
  (JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as { sub: string }).sub;

/** Three wishes a round, all volunteers after each of them at once, and wishes said meanwhile. */
async function aBusyMinute(wishes: TestWish[], whenBusy: () => Promise<void>) {
  const authors = await Promise.all(Array.from({ length: 6 }, () => aResident(t, community)));
  const answered: { what: string; verdict: string; tries: number; id?: string }[] = [];
  let begun = false;
  let afterwards: Promise<void> | undefined;
  const note = (what: string, { answer, tries }: { answer: Answer; tries: number }, id?: string): void => {
    answered.push({ what, verdict: verdict(answer), tries, id: id ?? answer.body?.id });
    if (!begun && answered.length >= 10) {
      begun = true;
      afterwards = whenBusy();
    }
  };
  const claims = wishes.flatMap((wish) =>
    volunteers.map(async (volunteer) => {
      const key = aKey();
      note('claim', await insist(() => volunteer.post(`${wish.path}/claim`, undefined, { key })), wish.id);
    }),
  );
  const said = authors.map(async (author) => {
    for (let i = 0; i < 5; i += 1) {
      const key = aKey();
      const words = {
        ...{ category: 'other', title: `心愿${newId().slice(-12)}`, publicText: '想请邻居来帮一个忙' },
        contactPhone: '13812345678',
      };
      note('wish', await insist(() => author.post(`${community.base}/wishes`, words, { key })));
    }
  });
  await Promise.all([...claims, ...said]);
  await afterwards;
  return { answered, authors };
}

async function openWishes(n: number): Promise<TestWish[]> {
  const wishes: TestWish[] = [];
  for (let i = 0; i < n; i += 1) wishes.push(await aWish(t, community).open().create());
  return wishes;
}

/** Every acknowledged write is there once, on every node that lives, and nothing contradicts anything. */
async function expectWhole(
  { answered, authors }: Awaited<ReturnType<typeof aBusyMinute>>,
  wishes: TestWish[],
): Promise<void> {
  expect(answered.filter(({ verdict: v }) => !/^20[01]$|^409/.test(v))).toEqual([]);
  const claimed = answered.filter(({ what, verdict: v }) => what === 'claim' && v === '200').map(({ id }) => id);
  expect(new Set(claimed).size).toBe(claimed.length);
  const saidIds = answered.filter(({ what, verdict: v }) => what === 'wish' && v === '201').map(({ id }) => id);
  expect(saidIds).toHaveLength(authors.length * 5);
  for (const node of cluster.nodes) {
    const living = await count(
      node,
      `wish_claims WHERE state = 'active' AND wish_id IN (${wishes.map(({ id }) => `'${id}'`).join()})`,
    );
    const kept = await count(node, `wishes WHERE id IN (${saidIds.map((id) => `'${id}'`).join()})`);
    expect([living, kept]).toEqual([claimed.length, saidIds.length]);
    const byAuthors = authors.map(({ memberId }) => `'${memberId}'`).join();
    expect(await count(node, `wishes WHERE said_by_member_id IN (${byAuthors})`)).toBe(saidIds.length);
  }
  expect(await contradictions(t)).toEqual([]);
}

describe('the writer is killed while people write', () => {
  it('loses nothing that was answered and does nothing twice; the next node takes over and the killed one comes back', async () => {
    const wishes = await openWishes(6);
    const killed = writer;
    const busy = await aBusyMinute(wishes, async () => {
      await cluster.kill(killed);
      leadTo(cluster.nodes[1]!);
    });
    await cluster.rejoin(killed);

    await expectWhole(busy, wishes);
    expect(busy.answered.some(({ tries }) => tries > 1)).toBe(true);
  }, 300_000);

  it('comes back whole when all three are killed at once', async () => {
    const wishes = await openWishes(6);
    const busy = await aBusyMinute(wishes, async () => {
      await Promise.all(cluster.nodes.map((node) => cluster.kill(node)));
      await cluster.startAgain();
      leadTo(cluster.nodes[1]!);
    });

    await expectWhole(busy, wishes);
  }, 300_000);
});

/** Holds back what the cluster sends to a node, as a slow disk would. Resolves with what lets it go. */
async function holdBack(node: GaleraNode): Promise<() => Promise<void>> {
  const connection = await createConnection({ uri: node.adminUrl });
  await connection.query('FLUSH TABLES WITH READ LOCK');
  return () => connection.end();
}

describe('a node that lags', () => {
  let reader: TestApp;
  let lagging: GaleraNode;
  beforeAll(async () => {
    lagging = cluster.nodes.find((node) => node !== writer)!;
    const url = new URL(t.config.databaseUrl);
    url.port = String(lagging.ports.sql);
    reader = await startTestApp({ ...SECRETS, DATABASE_URL: url.toString() });
  }, 120_000);
  afterAll(() => reader?.close());

  it('signs nobody out: a read waits for what the cluster has committed', async () => {
    const letGo = await holdBack(lagging);
    const { body } = await ok(signIn(t, 'o-lagging'));
    const [stale] = await cluster.on<Count>(
      lagging,
      `SELECT COUNT(*) AS n FROM ${schema}.users WHERE id = '${userOf(body)}'`,
    );
    const asked = call(reader.url, 'GET', '/me', undefined, { token: body.accessToken });
    const waits = async (): Promise<boolean> => {
      const [row] = await cluster.on<Count>(
        lagging,
        `SELECT COUNT(*) AS n FROM information_schema.processlist WHERE db = '${schema}' AND command <> 'Sleep'`,
      );
      return Number(row?.n) > 0;
    };
    const waited = await until(waits, 10_000);
    await letGo();

    expect([Number(stale?.n), waited, verdict(await asked)]).toEqual([0, true, '200']);
  }, 60_000);

  it('renews a session that was begun a moment ago on another node', async () => {
    const answered: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      const { body } = await ok(signIn(t, `o-fresh-${i}`));
      answered.push(verdict(await call(reader.url, 'POST', '/auth/refresh', { refreshToken: body.refreshToken })));
    }

    expect(answered).toEqual(answered.map(() => '200'));
  }, 120_000);
});
