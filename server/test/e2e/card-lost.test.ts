import { boxCode, householdOf } from '../support/cards.js';
import { anElder } from '../support/consents.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aLastingCommunity, lasting, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let volunteer: TestMember;
let grandmother: string;
let wish: string;
let lost: { serial: string; code: string };

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
  volunteer = await aHelper(t, community);
  grandmother = await anElder(community, worker, { phone: null });
});
afterAll(() => t?.close());

/** Prints the household's card and gives what stands on it: its number, and the code of the first box. */
async function printed(): Promise<{ serial: string; code: string }> {
  const householdId = await householdOf(t, grandmother);
  await ok(worker.post(`${community.base}/households/${householdId}/card`));
  const [card]: { serial: string }[] = await t.db.query(
    'SELECT serial FROM household_cards WHERE household_id = ? AND voided_at IS NULL',
    [householdId],
  );
  return { serial: card!.serial, code: await boxCode(t, grandmother, 1) };
}
const confirm = async (code: string): Promise<unknown> =>
  (await ok(volunteer.post(`${wish}/confirm-by-card`, { code }))).body;

describe('a card that was lost (edge 9)', () => {
  it('hangs on the fridge while a volunteer mends the lamp', async () => {
    lost = await printed();
    const { body } = await ok(
      worker.post(`${community.base}/wishes`, {
        ...{ category: 'repair', title: '厨房的灯不亮了', publicText: '吸顶灯坏了，够不着，白天都在家。' },
        ...{ personId: grandmother, why: '奶奶没有手机，上门时说的' },
      }),
    );
    wish = `${community.base}/wishes/${(body as { id: string }).id}`;
    await ok(community.staff.post(`${wish}/approve`, {}));
    await ok(volunteer.post(`${wish}/claim`));
    await ok(volunteer.post(`${wish}/deliver`, {}));
  });

  it('is nothing any more in the moment a new one is printed: its codes confirm nothing, its number links nobody', async () => {
    let found = await printed();
    while (found.code === lost.code) found = await printed();
    expect(found.serial).not.toBe(lost.serial);
    expect(await confirm(lost.code)).toMatchObject({ is: 'wrong', slot: 1, state: 'delivered' });
    const finder = await aMember(t, community);
    const { body } = await ok(finder.post(`${finder.base}/me/record/card-question`, { serial: lost.serial }));
    expect(body).toMatchObject({ is: 'no_card' });
    expect(await confirm(found.code)).toMatchObject({ is: 'right', slot: 1, state: 'fulfilled' });
  });

  it('was printed anew by somebody whose name stands in her record', async () => {
    const { items } = (await ok(community.staff.get(`${community.base}/people/${grandmother}/acts`))).body as {
      items: { what: string }[];
    };
    const prints = items.filter(({ what }) => what === '打印了联系卡');
    expect(prints.length).toBeGreaterThanOrEqual(2);
  });
});
