import jsQRModule from 'jsqr';
import { PNG } from 'pngjs';
import { type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { paperText } from '../support/paper-text.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aLastingCommunity, aResident, aWish, verdict, WORDS } from '../support/wish-builders.js';

const jsQR = jsQRModule as unknown as typeof jsQRModule.default;

let t: TestApp;
let community: TestCommunity;
let neighbour: TestMember;
beforeAll(async () => {
  t = await startTestApp();
});
beforeEach(async () => {
  community = await aLastingCommunity(t);
  neighbour = await aResident(t, community, { nickname: '张大爷' });
});
afterAll(() => t?.close());

async function poster(path: string): Promise<Buffer> {
  const headers = { authorization: `Bearer ${neighbour.accessToken}` };
  const response = await fetch(`${t.url}/api/v1${path}`, { headers });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe('the poster of a wish that waits for somebody', () => {
  it('says what the wall says and nothing of anybody, with the code of the community’s number beside it', async () => {
    const wish = await aWish(t, community).open().create();
    const words = paperText(await poster(`${wish.path}/poster.pdf`))
      .flat()
      .join('');
    expect(words).toContain('微心愿 · 维修');
    expect(words).toContain(WORDS.title);
    expect(words).toContain('第一网格');
    expect(words).toContain('0357-5550100');
    for (const secret of [WORDS.privateDetail, WORDS.contactPhone, WORDS.contactAddress, '1号楼'])
      expect(words).not.toContain(secret);
  });

  it('is a picture for a phone, brick red, with a code that can be scanned', async () => {
    const wish = await aWish(t, community).open().create();
    const png = PNG.sync.read(await poster(`${wish.path}/poster.png`));
    expect(png.width).toBe(750);
    expect([...png.data.subarray(0, 3)]).toEqual([0xb8, 0x32, 0x2a]);
    expect(jsQR(new Uint8ClampedArray(png.data), png.width, png.height)?.data).toContain(wish.id.replaceAll('-', ''));
  });

  it('is recorded with who took it', async () => {
    const wish = await aWish(t, community).open().create();
    await poster(`${wish.path}/poster.png`);
    const rows = await t.db.query(
      'SELECT kind, subject_id AS subjectId, by_member_id AS byMemberId FROM given_files WHERE community_id = ?',
      [community.id],
    );
    expect(rows).toEqual([{ kind: 'wishes.poster', subjectId: wish.id, byMemberId: neighbour.memberId }]);
  });

  it('is not there for a wish that waits for staff, is in somebody’s hands, or belongs to another community', async () => {
    const elsewhere = await aLastingCommunity(t);
    const other = await aWish(t, elsewhere).open().create();
    for (const path of [
      (await aWish(t, community).create()).path,
      (await aWish(t, community).claimed().create()).path,
      (await aWish(t, community).withdrawn().create()).path,
      `${community.base}/wishes/${other.id}`,
    ]) {
      expect(verdict(await neighbour.get(`${path}/poster.png`))).toBe('404 NOT_FOUND');
      expect(verdict(await neighbour.get(`${path}/poster.pdf`))).toBe('404 NOT_FOUND');
    }
  });
});
