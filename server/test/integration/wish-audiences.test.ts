import type { TestCommunity, TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import {
  aHelper,
  aLastingCommunity,
  aResident,
  aWish,
  later,
  ok,
  type TestWish,
  verdict,
  volunteerOf,
  WORDS,
} from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let neighbour: TestMember;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  neighbour = await aResident(t, community);
});
afterAll(() => t?.close());

const CARD = [
  ...['id', 'state', 'category', 'title', 'gridId', 'gridName', 'buildingName', 'priority', 'endingSoon'],
  ...['openUntil', 'publishedAt', 'createdAt'],
];
const PAGE = [
  ...CARD,
  ...[
    'publicText',
    'textEditedByStaff',
    'photos',
    'timeline',
    'actions',
    'mine',
    'claimedByMe',
    'contactOpen',
    'lease',
  ],
];
const CLAIM = [
  ...[
    'id',
    'state',
    'mine',
    'volunteerName',
    'claimedAt',
    'dueAt',
    'extendable',
    'deliveredAt',
    'deliveryNote',
    'cardSlot',
  ],
];
const STEP = ['step', 'at', 'by'];
const keys = (value: object): string[] => Object.keys(value).sort();
const exactly = (...names: string[]): string[] => [...names].sort();

/** Nothing private in any form may be found anywhere in what a stranger gets. */
const SECRETS = [WORDS.privateDetail, WORDS.contactPhone, WORDS.contactAddress, '13900000002', '门铃'];
const expectNoSecrets = (value: unknown, ...more: string[]): void => {
  const text = JSON.stringify(value);
  for (const secret of [...SECRETS, ...more]) expect(text).not.toContain(secret);
};

describe('what leaves the house', () => {
  let wish: TestWish;
  let volunteer: TestMember;
  const note = '钥匙放在王阿姨家';
  const pageFor = async (reader: TestMember) => (await ok(wish.seenBy(reader))).body;

  beforeAll(async () => {
    wish = await aWish(t, community)
      .delivered(await aHelper(t, community, { nickname: '热心小李' }), note)
      .create();
    volunteer = volunteerOf(wish);
  });

  it('is on the wall a card of twelve fields and nothing private', async () => {
    const { body } = await ok(neighbour.get(`${community.base}/wishes`));
    expect(keys(body)).toEqual(['items', 'nextCursor']);
    for (const card of body.items) expect(keys(card)).toEqual(exactly(...CARD));
    expectNoSecrets(body, note, '热心小李', wish.author.memberId, volunteer.memberId);
  });

  it('is for a neighbour the public page, without names, notes and member ids', async () => {
    const page = await pageFor(neighbour);
    expect(keys(page)).toEqual(exactly(...PAGE));
    for (const step of page.timeline) expect(keys(step)).toEqual(exactly(...STEP));
    expectNoSecrets(page, note, '热心小李', wish.author.memberId, volunteer.memberId, wish.author.userId);
  });

  it('is for another volunteer the same as for a neighbour', async () => {
    const page = await pageFor(await aHelper(t, community));
    expect(keys(page)).toEqual(exactly(...PAGE));
    expectNoSecrets(page, note, '热心小李');
  });

  it('is for the author the claim in addition, with the note', async () => {
    const page = await pageFor(wish.author);
    expect(keys(page)).toEqual(exactly(...PAGE, 'claim', 'given'));
    expect(page.given).toEqual({ phone: '139****0002', address: '2号楼*******' });
    expect(keys(page.claim)).toEqual(exactly(...CLAIM));
    expect(page.claim.deliveryNote).toBe(note);
    expectNoSecrets(page, volunteer.memberId);
  });

  it('is for the claimer the claim in addition, and private fields only behind the recorded look', async () => {
    const page = await pageFor(volunteer);
    expect(keys(page)).toEqual(exactly(...PAGE, 'claim'));
    expectNoSecrets(page, wish.author.memberId);
  });

  it('is for staff the claim and the review part, and private fields only behind the recorded look', async () => {
    const page = await pageFor(community.staff);
    expect(keys(page)).toEqual(exactly(...PAGE, 'claim', 'staff'));
    expect(keys(page.staff)).toEqual(exactly('authorName', 'textCheck', 'findings', 'waitingSince', 'saidAt'));
    expectNoSecrets(page);
  });

  it('is for staff a row of the queue with the verdict and names, and nothing private', async () => {
    const { body } = await ok(community.staff.get(`${community.base}/staff/wishes?queue=delivered`));
    const more = [
      'publicText',
      'authorName',
      'saidAs',
      'textCheck',
      'findings',
      'waitingSince',
      'saidAt',
      'claimerName',
      'dueAt',
      'actions',
    ];
    expect(keys(body.items[0])).toEqual(exactly(...CARD, ...more));
    expect(body.items[0].claimerName).toBe('热心小李');
    expectNoSecrets(body);
  });

  it('is the thanks for the two they are between, and for nobody else', async () => {
    await ok(wish.author.post(`${wish.path}/confirm`, { thanks: '谢谢小李' }));
    expect(keys(await pageFor(wish.author))).toEqual(exactly(...PAGE, 'claim', 'thanks', 'thanksOnWall'));
    expect(keys(await pageFor(volunteer))).toEqual(exactly(...PAGE, 'claim', 'thanks'));
    expect(keys(await pageFor(neighbour))).toEqual(exactly(...PAGE));
    expect(keys(await pageFor(community.staff))).toEqual(exactly(...PAGE, 'claim', 'staff'));
  });

  it('is in my lists the card with what I may do', async () => {
    const mine = (await ok(wish.author.get(`${community.base}/me/wishes`))).body.items[0];
    expect(keys(mine)).toEqual(exactly(...CARD, 'actions', 'rejectReason', 'saidAs'));
    const claim = (await ok(volunteer.get(`${community.base}/me/claims`))).body.items[0];
    const own = ['id', 'state', 'wish', 'claimedAt', 'dueAt', 'extendable', 'deliveredAt', 'endedAt', 'actions'];
    expect(keys(claim)).toEqual(exactly(...own));
    expect(keys(claim.wish)).toEqual(exactly(...CARD));
  });
});

describe('the place on the wall', () => {
  it('is the grid, and the building only when the author asks for it', async () => {
    const shy = await aWish(t, community).open().create();
    const plain = await aWish(t, community).saying({ showBuilding: true }).open().create();
    expect((await shy.seenBy(neighbour)).body).toMatchObject({ gridName: '第一网格', buildingName: null });
    expect((await plain.seenBy(neighbour)).body).toMatchObject({ gridName: '第一网格', buildingName: '1号楼' });
    const cards = (await ok(neighbour.get(`${community.base}/wishes?state=open`))).body.items as Record<
      string,
      string
    >[];
    expect(cards.map(({ id, buildingName }) => [id, buildingName])).toEqual([
      [plain.id, '1号楼'],
      [shy.id, null],
    ]);
  });
});

describe('another community', () => {
  it('sees nothing of it: not on its wall, not by id, not by its own path', async () => {
    const wish = await aWish(t, community).open().create();
    const other = await aLastingCommunity(t);
    const stranger = await aHelper(t, other);
    expect((await ok(stranger.get(`${other.base}/wishes`))).body.items).toEqual([]);
    expect(verdict(await stranger.get(wish.path))).toBe('404 NOT_FOUND');
    const there = `${other.base}/wishes/${wish.id}`;
    for (const path of ['', '/contact', '/contact-looks']) {
      expect([path, verdict(await stranger.get(`${there}${path}`))]).toEqual([path, '404 NOT_FOUND']);
    }
    for (const action of ['claim', 'withdraw', 'renew']) {
      expect([action, verdict(await stranger.post(`${there}/${action}`))]).toEqual([action, '404 NOT_FOUND']);
    }
    for (const action of ['approve', 'reject', 'close', 'revoke', 'confirm', 'dispute']) {
      const answer = await other.staff.post(
        `${there}/${action}`,
        action === 'approve' || action === 'confirm' ? {} : { reason: '试试看' },
      );
      expect([action, verdict(answer)]).toEqual([action, '404 NOT_FOUND']);
    }
    expect(await wish.state()).toBe('open');
  });
});

describe('the private fields in the database', () => {
  it('are ciphertext in every column', async () => {
    const wish = await aWish(t, community).fulfilled(undefined, '非常感谢这位邻居').create();
    const rows: object[] = await t.db.query('SELECT * FROM wishes WHERE id = ?', [wish.id]);
    const thanks: object[] = await t.db.query('SELECT * FROM wish_thanks WHERE wish_id = ?', [wish.id]);
    const audit: object[] = await t.db.query('SELECT * FROM audit_entries WHERE subject_id = ?', [wish.id]);
    expectNoSecrets([rows, thanks, audit], '非常感谢这位邻居');
    expect(audit.length).toBeGreaterThanOrEqual(5);
  });
});

describe('who may see address and phone', () => {
  const OPEN = '200';
  const SHUT = '404 CONTACT_NOT_OPEN';
  const NO_SUCH_WISH = '404 NOT_FOUND';
  const contactFor = async (wish: TestWish, reader: TestMember) => verdict(await reader.get(`${wish.path}/contact`));
  const table = async (wish: TestWish) => ({
    author: await contactFor(wish, wish.author),
    claimer: wish.volunteer ? await contactFor(wish, wish.volunteer) : SHUT,
    staff: await contactFor(wish, community.staff),
    neighbour: await contactFor(wish, neighbour),
  });

  it.each([
    ['submitted', () => aWish(t, community), { claimer: SHUT, staff: OPEN, neighbour: NO_SUCH_WISH }],
    ['open', () => aWish(t, community).open(), { claimer: SHUT, staff: OPEN }],
    ['claimed', () => aWish(t, community).claimed(), { claimer: OPEN, staff: OPEN }],
    ['delivered', () => aWish(t, community).delivered(), { claimer: OPEN, staff: OPEN }],
    ['fulfilled', () => aWish(t, community).fulfilled(), { claimer: OPEN, staff: OPEN }],
    [
      'closed while claimed',
      () => aWish(t, community).claimed().closed(),
      { claimer: SHUT, staff: OPEN, neighbour: NO_SUCH_WISH },
    ],
    ['withdrawn', () => aWish(t, community).withdrawn(), { claimer: SHUT, staff: OPEN, neighbour: NO_SUCH_WISH }],
  ])('while the wish is %s', async (_state, building, expected) => {
    const wish = await building().create();
    expect(await table(wish)).toEqual({ author: OPEN, neighbour: SHUT, ...expected });
  });

  it('closes to claimer and staff seven days after the wish was fulfilled, never to the author', async () => {
    const wish = await aWish(t, community).fulfilled().create();
    await later(t, { days: 6, hours: 23 });
    expect(await table(wish)).toEqual({ author: OPEN, claimer: OPEN, staff: OPEN, neighbour: SHUT });
    await later(t, { hours: 1 });
    expect(await table(wish)).toEqual({ author: OPEN, claimer: SHUT, staff: SHUT, neighbour: SHUT });
  });

  it('says on the page what the answer would be', async () => {
    const wish = await aWish(t, community).claimed().create();
    for (const reader of [wish.author, volunteerOf(wish), community.staff, neighbour]) {
      const { contactOpen } = (await wish.seenBy(reader)).body;
      expect((await contactFor(wish, reader)) === OPEN).toBe(contactOpen);
    }
  });

  it('falls back to the profile for what the wish does not say', async () => {
    const author = await aResident(t, community, { nickname: '三楼老周' });
    await ok(author.put(`${community.base}/me`, { address: '1号楼2单元302室' }));
    const wish = await aWish(t, community)
      .by(author)
      .saying({ contactPhone: undefined, contactAddress: undefined })
      .claimed()
      .create();
    const { body } = await ok(volunteerOf(wish).get(`${wish.path}/contact`));
    expect(body).toMatchObject({ name: '三楼老周', address: '1号楼2单元302室', phone: null });
  });

  it('records each look once in ten minutes, for the author and staff to read and nobody else', async () => {
    const wish = await aWish(t, community).claimed().create();
    const volunteer = volunteerOf(wish);
    await Promise.all([1, 2, 3].map(() => ok(volunteer.get(`${wish.path}/contact`))));
    await ok(wish.author.get(`${wish.path}/contact`));
    await later(t, { minutes: 10 });
    await ok(volunteer.get(`${wish.path}/contact`));
    await ok(community.staff.get(`${wish.path}/contact`));
    const looks = (await ok(wish.author.get(`${wish.path}/contact-looks`))).body.items as { as: string }[];
    expect(looks.map(({ as }) => as).sort()).toEqual(['claimer', 'claimer', 'staff']);
    expect(keys(looks[0] as object)).toEqual(exactly('at', 'byName', 'as'));
    expect(verdict(await volunteer.get(`${wish.path}/contact-looks`))).toBe('404 NOT_FOUND');
    expect(verdict(await neighbour.get(`${wish.path}/contact-looks`))).toBe('404 NOT_FOUND');
  });
});
