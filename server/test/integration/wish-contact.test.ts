import { aMember, type TestCommunity, type TestMember, aCommunity } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aResident, aWish, ok, verdict, WORDS } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;

beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
});
afterAll(() => t?.close());

const NO_CONTACT = { contactPhone: undefined, contactAddress: undefined };
const buildingIds = () => community.grids.flatMap(({ buildings }) => buildings.map(({ id }) => id));
const say = (author: TestMember, words: object) =>
  author.post(`${community.base}/wishes`, { ...WORDS, ...NO_CONTACT, ...words });

async function givenFor(author: TestMember, words: object): Promise<object> {
  const wish = await aWish(t, community)
    .by(author)
    .saying({ ...NO_CONTACT, ...words })
    .claimed()
    .create();
  return (await ok(wish.volunteer!.get(`${wish.path}/contact`))).body;
}

describe('one way to reach the person', () => {
  it('is required: a wish with neither phone nor address, of its own or of the profile, is refused', async () => {
    const author = await aResident(t, community);
    expect(verdict(await say(author, {}))).toBe('422 WISH_CONTACT_MISSING');
    await ok(say(author, { contactPhone: '13900000002' }));
    await ok(say(author, { contactAddress: '2单元301' }));
  });

  it.each([[{ phone: '13900000003' }], [{ address: '2单元301' }]])('may be the profile’s: %j', async (profile) => {
    const author = await aResident(t, community);
    await ok(author.put(`${community.base}/me`, profile));
    await ok(say(author, {}));
  });

  it('is not an address of the profile in another building', async () => {
    const author = await aResident(t, community);
    await ok(author.put(`${community.base}/me`, { address: '2单元301' }));
    expect(verdict(await say(author, { buildingId: buildingIds()[2] }))).toBe('422 WISH_CONTACT_MISSING');
  });
});

describe('what a helper is given', () => {
  it('always has the building', async () => {
    const author = await aResident(t, community);
    await ok(author.put(`${community.base}/me`, { address: '2单元301' }));
    expect(await givenFor(author, {})).toMatchObject({ building: '1号楼', address: '2单元301' });
    expect(await givenFor(author, { gridId: community.grids[0]!.id })).toMatchObject({
      building: '1号楼',
      address: '2单元301',
    });
  });

  it('never joins the address of one building with another building', async () => {
    const author = await aResident(t, community);
    await ok(author.put(`${community.base}/me`, { address: '2单元301', phone: '13900000003' }));
    expect(await givenFor(author, { buildingId: buildingIds()[2] })).toMatchObject({
      building: '3号楼',
      address: null,
      phone: '13900000003',
    });
  });
});

describe('the author’s form', () => {
  it('holds what the wish says itself, its building too, and nothing of the profile', async () => {
    const author = await aResident(t, community);
    await ok(author.put(`${community.base}/me`, { phone: '13900000003', address: '9单元901' }));
    const wish = await aWish(t, community)
      .by(author)
      .saying({ ...NO_CONTACT, contactAddress: '1单元101', buildingId: buildingIds()[2] })
      .rejected('请写明时间')
      .create();
    const { body } = await ok(author.get(`${wish.path}/form`));
    expect(body).toEqual({
      category: WORDS.category,
      title: WORDS.title,
      publicText: WORDS.publicText,
      privateDetail: WORDS.privateDetail,
      contactPhone: null,
      contactAddress: '1单元101',
      gridId: community.grids[1]!.id,
      buildingId: buildingIds()[2],
      showBuilding: false,
      photos: [],
      rejectReason: '请写明时间',
    });
  });

  it('is the author’s alone', async () => {
    const wish = await aWish(t, community).claimed().create();
    for (const other of [wish.volunteer!, community.staff, await aHelper(t, community)]) {
      expect(verdict(await other.get(`${wish.path}/form`))).toBe('404 NOT_FOUND');
    }
  });
});

it('grids and buildings come in natural order, before joining and after', async () => {
  const plan = {
    grids: [
      { name: '三网格', buildings: ['11号楼', '2号楼', '10号楼'] },
      { name: '十网格', buildings: ['1号楼'] },
      { name: '二网格', buildings: ['12号楼'] },
    ],
  };
  const other = await aCommunity(t, plan);
  const member = await aMember(t, other);
  const inside = (await ok(member.get(other.base))).body;
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
  expect(names(inside.grids)).toEqual(['二网格', '三网格', '十网格']);
  expect(names(inside.buildings)).toEqual(['1号楼', '2号楼', '10号楼', '11号楼', '12号楼']);
  const card = (await ok(member.get(`/communities/by-code/${other.code}`))).body;
  expect(names(card.buildings)).toEqual(names(inside.buildings));
});
