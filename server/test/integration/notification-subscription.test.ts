import { chinaDayStart } from '@silin/shared';
import { Notifier } from '../../src/modules/notifications/index.js';
import { newId } from '../../src/platform/database/ids.js';
import { Transactor } from '../../src/platform/database/transactor.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CLAIMED = 'tmpl-claimed';
const REMINDER = 'tmpl-reminder';

let t: TestApp;
let community: TestCommunity;
beforeAll(async () => {
  t = await startTestApp({
    WECHAT_TEMPLATES: `wish_claimed=${CLAIMED},claim_half_time=${REMINDER},claim_ending_soon=${REMINDER}`,
  });
  community = await aCommunity(t);
});
// In quiet hours nothing rings: every test begins at ten in the morning.
beforeEach(() => {
  const since = t.clock.now().getTime() - chinaDayStart(t.clock.now());
  t.clock.advance({ minutes: ((34 * 3_600_000 - since) % 86_400_000) / 60_000 });
});
afterAll(() => t.close());
afterEach(() => t.standIn.control.clear());

const dueAt = '2026-11-30T02:00:00.000Z';

/** Tells of a claim, as the wishes context does. */
function notifyClaimed({ communityId, memberId }: TestMember): Promise<void> {
  return t.app.get(Transactor).run((tx) =>
    t.app.get(Notifier).notify(tx, {
      ...{ communityId, memberId, kind: 'wish_claimed', params: { wishTitle: '帮忙换一个灯泡', dueAt } },
      ...{ subjectId: 'w1', dedupeKey: newId() },
    }),
  );
}

/** One tap on 允许: the platform counts it and the phone reports it. */
async function agree(member: TestMember, templateId = CLAIMED): Promise<void> {
  t.standIn.control.acceptSubscription(member.openid, [templateId]);
  await member.post('/me/subscription-credits', { results: { [templateId]: 'accept' } });
}

async function credits(member: TestMember, templateId = CLAIMED): Promise<number> {
  const [row] = await t.db.query<{ credits: number }[]>(
    'SELECT credits FROM subscription_credits WHERE user_id = ? AND template_id = ?',
    [member.userId, templateId],
  );
  return row?.credits ?? 0;
}

const got = (member: TestMember) => t.standIn.control.messages(member.openid);
const pushStates = async (member: TestMember): Promise<string[]> =>
  (
    await t.db.query<{ s: string }[]>('SELECT push_state AS s FROM inbox_messages WHERE member_id = ? ORDER BY id', [
      member.memberId,
    ])
  ).map((row) => row.s);

describe('subscription messages', () => {
  it('are offered by template, with the kinds each carries', async () => {
    const { items } = (await (await aMember(t, community)).get('/me/subscription-templates')).body;

    expect(items).toEqual([
      { templateId: CLAIMED, kinds: ['wish_claimed'], credits: 0 },
      { templateId: REMINDER, kinds: ['claim_half_time', 'claim_ending_soon'], credits: 0 },
    ]);
  });

  it('reach the phone once per consent: the first message goes out, the second stays in the inbox', async () => {
    const member = await aMember(t, community);
    await agree(member);

    await notifyClaimed(member);
    await notifyClaimed(member);
    await t.drain();

    expect(got(member)).toHaveLength(1);
    expect(got(member)[0]).toMatchObject({
      templateId: CLAIMED,
      page: 'pages/wish/index?id=w1',
      data: { thing1: '有邻居认领了', time3: '2026年11月23日 10:00' },
    });
    expect(await credits(member)).toBe(0);
    expect(await pushStates(member)).toEqual(['sent', 'none']);
  });

  it('do not go out for what was read meanwhile, nor without consent', async () => {
    const [reader, unasked] = [await aMember(t, community), await aMember(t, community)];
    await agree(reader);
    await notifyClaimed(reader);
    await reader.post(`${reader.base}/me/inbox/read`, {});
    await notifyClaimed(unasked);

    await t.drain();

    expect([...got(reader), ...got(unasked)]).toEqual([]);
    expect(await credits(reader)).toBe(1);
  });

  it('set the ledger to zero when the platform says no consent is left', async () => {
    const member = await aMember(t, community);
    for (let i = 0; i < 3; i += 1) await member.post('/me/subscription-credits', { results: { [CLAIMED]: 'accept' } });
    expect(await credits(member)).toBe(3);

    await notifyClaimed(member);
    await t.drain();

    expect(await credits(member)).toBe(0);
    expect(await pushStates(member)).toEqual(['none']);
  });

  it.each([
    ['another message to the same person is under way', 43108],
    ['the daily allowance is used up', 45009],
    ['the platform is busy', -1],
  ])('go out later, once, with one credit, when %s (%i)', async (_why, errcode) => {
    const member = await aMember(t, community);
    await agree(member);
    t.standIn.control.answerNext('sendSubscribeMessage', errcode, { times: 3 });

    await notifyClaimed(member);
    await t.drain();
    expect([got(member).length, await credits(member)]).toEqual([0, 1]);
    for (let i = 0; i < 3; i += 1) {
      t.clock.advance({ hours: 1, minutes: 1 });
      await t.drain();
    }

    expect([got(member).length, await credits(member)]).toEqual([1, 0]);
    expect(await pushStates(member)).toEqual(['sent']);
  });

  it('are given up after a day of trying; the credit stays', async () => {
    const member = await aMember(t, community);
    await agree(member);
    t.standIn.control.answerNext('sendSubscribeMessage', 45009, { times: 100 });
    await notifyClaimed(member);

    for (let hour = 0; hour < 27; hour += 1) {
      await t.drain();
      t.clock.advance({ hours: 1 });
    }

    expect(await pushStates(member)).toEqual(['failed']);
    expect(await credits(member)).toBe(1);
  });

  it.each([
    ['the template is not ours', 40037],
    ['a field breaks a rule', 47003],
    ['the words are refused', 45168],
  ])('are given up at once when %s (%i), and the credit stays', async (_why, errcode) => {
    const member = await aMember(t, community);
    await agree(member);
    t.standIn.control.answerNext('sendSubscribeMessage', errcode);

    await notifyClaimed(member);
    await t.drain();
    t.clock.advance({ hours: 3 });
    await t.drain();

    expect([got(member).length, await credits(member), await pushStates(member)]).toEqual([0, 1, ['failed']]);
  });

  it('of the evening ring in the morning, also when the worker only comes to it at night', async () => {
    const member = await aMember(t, community);
    await agree(member);
    t.clock.advance({ hours: 10, minutes: 30 });
    await notifyClaimed(member);
    t.clock.advance({ hours: 3 });
    await t.drain();
    expect([got(member).length, await credits(member), await pushStates(member)]).toEqual([0, 1, ['waiting']]);
    t.clock.advance({ hours: 8, minutes: 30 });
    await t.drain();
    await t.drain();
    expect([got(member).length, await credits(member), await pushStates(member)]).toEqual([1, 0, ['sent']]);
  });

  it('are not sent a second time when nobody knows whether the first arrived', async () => {
    const member = await aMember(t, community);
    await agree(member);
    await agree(member);
    t.standIn.control.breakNext('sendSubscribeMessage', { body: '<html>gateway</html>' });

    await notifyClaimed(member);
    await t.drain();
    t.clock.advance({ hours: 3 });
    await t.drain();

    expect(t.standIn.control.calls('sendSubscribeMessage')).toHaveLength(1);
    expect(await credits(member)).toBe(1);
  });
});

describe('the ledger of credits', () => {
  const popup = (member: TestMember, lines: object | object[], at = 1_795_000_000): Promise<void> =>
    t.standIn.control.push({
      ...{ FromUserName: member.openid, Event: 'subscribe_msg_popup_event', CreateTime: at, List: lines },
    });
  const line = (TemplateId: string, SubscribeStatusString = 'accept') => ({
    TemplateId,
    SubscribeStatusString,
    PopupScene: '0',
  });

  it('counts a tap once although the phone and the platform both report it, in either order', async () => {
    const [phoneFirst, platformFirst] = [await aMember(t, community), await aMember(t, community)];

    await agree(phoneFirst);
    await popup(phoneFirst, line(CLAIMED));
    await popup(platformFirst, line(CLAIMED));
    await agree(platformFirst);

    expect([await credits(phoneFirst), await credits(platformFirst)]).toEqual([1, 1]);
  });

  it('counts two taps twice, and the platform’s repeat of one push not at all', async () => {
    const member = await aMember(t, community);

    await agree(member);
    await popup(member, line(CLAIMED), 1_795_000_001);
    await agree(member);
    await popup(member, line(CLAIMED), 1_795_000_002);
    await popup(member, line(CLAIMED), 1_795_000_002);

    expect(await credits(member)).toBe(2);
  });

  it('counts the platform’s report alone when the phone’s was lost, for one line or several', async () => {
    const [single, several] = [await aMember(t, community), await aMember(t, community)];

    await popup(single, line(CLAIMED));
    await popup(several, [line(CLAIMED), line(REMINDER), line('tmpl-other', 'reject')]);

    expect([await credits(single), await credits(several), await credits(several, REMINDER)]).toEqual([1, 1, 1]);
  });

  it('counts no refusal and no template that is not ours', async () => {
    const member = await aMember(t, community);

    const { body } = await member.post('/me/subscription-credits', {
      results: { [CLAIMED]: 'reject', [REMINDER]: 'ban', 'tmpl-unknown': 'accept' },
    });

    expect(body).toEqual({ counted: 0 });
    expect(await credits(member)).toBe(0);
  });

  it('goes to zero when the person switches the template off in the settings', async () => {
    const member = await aMember(t, community);
    await agree(member);

    await t.standIn.control.push({
      ...{ FromUserName: member.openid, Event: 'subscribe_msg_change_event' },
      List: { TemplateId: CLAIMED, SubscribeStatusString: 'reject' },
    });

    expect(await credits(member)).toBe(0);
  });

  it('bears a report that a message was handed over, and one about somebody unknown', async () => {
    const member = await aMember(t, community);
    await agree(member);
    const sent = (FromUserName: string, ErrorCode: string) =>
      t.standIn.control.push({
        ...{ FromUserName, Event: 'subscribe_msg_sent_event' },
        List: [{ TemplateId: CLAIMED, MsgID: '1', ErrorCode, ErrorStatus: 'success' }],
      });

    await sent(member.openid, '0');
    await sent('o-nobody', '0');
    expect(await credits(member)).toBe(1);
    await sent(member.openid, '43101');
    expect(await credits(member)).toBe(0);
    expect(t.standIn.control.pushes().every((push) => push.outcome === 200)).toBe(true);
  });

  it('never spends the last credit twice when two messages are sent at the same moment', async () => {
    const member = await aMember(t, community);
    await agree(member);
    for (let i = 0; i < 4; i += 1) await notifyClaimed(member);

    await Promise.all([t.drain(), t.drain()]);

    expect(got(member)).toHaveLength(1);
    expect((await pushStates(member)).sort()).toEqual(['none', 'none', 'none', 'sent']);
  });

  it('is explained by its entries: their sum is the balance', async () => {
    const rows = await t.db.query<{ diff: string }[]>(
      `SELECT c.credits - SUM(e.amount) AS diff FROM subscription_credits c
       JOIN subscription_credit_entries e ON e.user_id = c.user_id AND e.template_id = c.template_id
       GROUP BY c.user_id, c.template_id, c.credits`,
    );

    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map((row) => Number(row.diff))).toEqual(rows.map(() => 0));
  });
});
