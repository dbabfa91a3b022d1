import type { NotificationKind } from '@silin/shared';
import { AccountData } from '../../src/modules/identity/index.js';
import { InboxService, type Message, Notifier } from '../../src/modules/notifications/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { Transactor } from '../../src/platform/database/transactor.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let t: TestApp;
let community: TestCommunity;
beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
});
afterAll(() => t.close());

const wishTitle = '帮忙换一个灯泡';

function notify(member: TestMember, over: Partial<Message<'wish_approved'>> = {}): Promise<void> {
  const { communityId, memberId } = member;
  const message: Message<'wish_approved'> = {
    ...{ communityId, memberId, kind: 'wish_approved', params: { wishTitle } },
    ...{ subjectId: newId(), dedupeKey: newId(), ...over },
  };
  return t.app.get(Transactor).run((tx) => t.app.get(Notifier).notify(tx, message));
}

const inbox = async (member: TestMember, query = '') => (await member.get(`${member.base}/me/inbox${query}`)).body;

describe('the inbox', () => {
  it('says what happened in words, where it leads, and when', async () => {
    const member = await aMember(t, community);
    const subjectId = newId();
    await notify(member, { subjectId });

    const { items, unread } = await inbox(member);

    expect(unread).toBe(1);
    expect(items).toEqual([
      {
        ...{ id: expect.any(String), kind: 'wish_approved', readAt: null },
        page: `pages/wish/index?id=${subjectId}`,
        title: '心愿已上墙',
        body: '“帮忙换一个灯泡”已经通过，邻居们现在可以看到并认领。',
        createdAt: t.clock.now().toISOString(),
      },
    ]);
  });

  it('tells a member of one cause once, also when it is told twice at the same moment', async () => {
    const member = await aMember(t, community);
    const dedupeKey = 'wish-approved:1';

    await Promise.all([notify(member, { dedupeKey }), notify(member, { dedupeKey })]);
    await notify(member, { dedupeKey });

    expect((await inbox(member)).items).toHaveLength(1);
  });

  it('tells two members of the same cause', async () => {
    const [one, other] = [await aMember(t, community), await aMember(t, community)];

    for (const member of [one, other]) await notify(member, { dedupeKey: 'wish-approved:2' });

    expect([(await inbox(one)).unread, (await inbox(other)).unread]).toEqual([1, 1]);
  });

  it('holds nothing when the step that would have been told of was refused', async () => {
    const member = await aMember(t, community);
    const { communityId, memberId } = member;

    await t.app
      .get(Transactor)
      .run(async (tx) => {
        await t.app.get(Notifier).notify(tx, {
          ...{ communityId, memberId, kind: 'volunteer_approved', params: {}, dedupeKey: newId() },
        });
        throw new Error('refused after all');
      })
      .catch(() => undefined);

    expect((await inbox(member)).items).toEqual([]);
  });

  it('does not swallow a message that cannot be stored', async () => {
    const member = await aMember(t, community);

    await expect(notify(member, { dedupeKey: 'x'.repeat(121) })).rejects.toThrow(/too long/i);
  });

  it('is read page by page, newest first, without a gap or a repeat while new messages come', async () => {
    const member = await aMember(t, community);
    const keys = ['1', '2', '3', '4', '5'];
    for (const key of keys) await notify(member, { dedupeKey: key, subjectId: key });

    const first = await inbox(member, '?limit=2');
    await notify(member, { subjectId: 'new' });
    const second = await inbox(member, `?limit=2&cursor=${first.nextCursor}`);
    const third = await inbox(member, `?limit=2&cursor=${second.nextCursor}`);

    const wishes = [first, second, third].map((page) =>
      page.items.map((i: { page: string }) => i.page.slice('pages/wish/index?id='.length)),
    );
    expect(wishes).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect(third.nextCursor).toBeNull();
  });

  it('marks the messages named as read, or all of them, and never another’s', async () => {
    const [member, other] = [await aMember(t, community), await aMember(t, community)];
    for (const reader of [member, member, member, other]) await notify(reader);
    const [{ id }] = (await inbox(member)).items;
    const [{ id: othersId }] = (await inbox(other)).items;

    expect((await member.post(`${member.base}/me/inbox/read`, { ids: [id, othersId] })).body).toEqual({ unread: 2 });
    expect((await member.post(`${member.base}/me/inbox/read`, {})).body).toEqual({ unread: 0 });
    expect((await inbox(other)).unread).toBe(1);
  });

  it('keeps the moment a message was first read', async () => {
    const member = await aMember(t, community);
    await notify(member);
    await member.post(`${member.base}/me/inbox/read`, {});
    const firstRead = t.clock.now().toISOString();

    t.clock.advance({ minutes: 5 });
    await member.post(`${member.base}/me/inbox/read`, {});

    expect((await inbox(member)).items[0].readAt).toBe(firstRead);
  });

  it('says “明天” as seen from the moment of reading', async () => {
    const member = await aMember(t, community);
    const { communityId, memberId } = member;
    const dueAt = new Date(t.clock.now().getTime() + 24 * 3600_000).toISOString();
    await t.app.get(Transactor).run((tx) =>
      t.app.get(Notifier).notify(tx, {
        ...{ communityId, memberId, kind: 'claim_ending_soon', params: { wishTitle, dueAt } },
        ...{ subjectId: newId(), dedupeKey: newId() },
      }),
    );

    const read = async () => (await t.app.get(InboxService).page(member, undefined)).items[0]?.body;
    expect(await read()).toContain('明天');
    t.clock.advance({ days: 1 });
    expect(await read()).toContain('今天');
  });

  it('is closed to whoever is not a member of that community', async () => {
    const [member, other] = [await aMember(t, community), await aCommunity(t)];

    expect((await other.staff.get(`${member.base}/me/inbox`)).status).toBe(404);
  });

  it('refuses ids that are none and too many of them', async () => {
    const member = await aMember(t, community);
    const read = (ids: unknown) => member.post(`${member.base}/me/inbox/read`, { ids });

    expect((await read(['1'])).status).toBe(400);
    expect((await read(Array.from({ length: 101 }, newId))).status).toBe(400);
    expect((await read('all')).status).toBe(400);
  });

  it('is given with “my data” and gone with the account', async () => {
    const member = await aMember(t, community);
    await notify(member);
    const account = {
      userId: member.userId,
      members: [{ memberId: member.memberId, communityId: community.id, present: true }],
    };
    const holder = t.app
      .get(AccountData)
      .holders()
      .find(([context]) => context === 'notifications')![1];

    expect(await holder.export(account)).toMatchObject({ messages: [{ title: '心愿已上墙' }] });
    await t.app.get(Transactor).run((tx) => holder.erase(tx, account));
    expect(await holder.export(account)).toEqual({ messages: [], subscriptionCredits: {} });
  });
});

describe('a kind told in groups', () => {
  const waiting = ({ communityId, memberId }: TestMember, dedupeKey: string = newId()) =>
    t.app.get(Transactor).run((tx) =>
      t.app.get(Notifier).notify(tx, {
        ...{ communityId, memberId, kind: 'staff_wish_waiting', params: { wishTitle }, dedupeKey },
      }),
    );
  const told = async (member: TestMember) =>
    (await inbox(member)).items.map((item: { body: string }) => item.body) as string[];

  it('is one unread message, counted up, also when many tell at the same moment', async () => {
    const member = await aMember(t, community);

    await Promise.all(Array.from({ length: 12 }, () => waiting(member)));

    expect(await told(member)).toEqual(['新来了 12 个心愿，等您审核。']);
    expect((await inbox(member)).unread).toBe(1);
  });

  it('begins anew once it was read, and the newest stands first', async () => {
    const member = await aMember(t, community);
    await waiting(member);
    await waiting(member);
    await member.post(`${member.base}/me/inbox/read`, {});
    t.clock.advance({ minutes: 1 });
    await waiting(member);

    expect(await told(member)).toEqual(['“帮忙换一个灯泡”等您审核。', '新来了 2 个心愿，等您审核。']);
    expect((await inbox(member)).unread).toBe(1);
  });

  it('does not count the cause again that was told last, read or unread', async () => {
    const member = await aMember(t, community);
    await waiting(member, 'wish:1');
    await waiting(member, 'wish:1');
    await member.post(`${member.base}/me/inbox/read`, {});
    await waiting(member, 'wish:1');

    expect(await told(member)).toEqual(['“帮忙换一个灯泡”等您审核。']);
    expect((await inbox(member)).unread).toBe(0);
  });
});

describe('what identity leaves word of', () => {
  const kinds = async (member: TestMember): Promise<NotificationKind[]> =>
    (await inbox(member)).items.map((item: { kind: NotificationKind }) => item.kind);

  it('reaches every member of staff when a resident applies as volunteer, and the resident when it is decided', async () => {
    const fresh = await aCommunity(t);
    const second = await aMember(t, fresh, { roles: ['staff'] });
    const volunteer = await aMember(t, fresh, { volunteer: true });

    await t.drain();

    expect([await kinds(fresh.staff), await kinds(second)]).toEqual([
      ['staff_volunteer_waiting'],
      ['staff_volunteer_waiting'],
    ]);
    expect(await kinds(volunteer)).toEqual(['volunteer_approved']);
  });
});
