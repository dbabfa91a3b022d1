import { anElder } from '../support/consents.js';
import { aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aHelper, aLastingCommunity, lasting, ok, told, verdict } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
let worker: TestMember;
let volunteer: TestMember;
let elder: string;
let wish: string;

beforeAll(async () => {
  t = await startTestApp();
  community = await aLastingCommunity(t);
  worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'] }));
  volunteer = await aHelper(t, community);
  elder = await anElder(community, worker);
});
afterAll(() => t?.close());

const consentId = async (): Promise<string> => {
  const { items } = (await ok(worker.get(`${community.base}/people/${elder}/consents`))).body as {
    items: { purpose: string; consent: { id: string } | null }[];
  };
  return items.find(({ purpose }) => purpose === 'volunteer_contact')?.consent?.id ?? '';
};

describe('a consent that is withdrawn by telephone while a claim lives', () => {
  it('opens phone and address to the volunteer as long as it lives', async () => {
    const said = { category: 'errand', title: '帮忙取一袋米', publicText: '米店送到小区门口，搬不上楼。' };
    const more = { personId: elder, why: '老人打电话来说的', contactConsent: 'spoken_before' };
    const { body } = await ok(worker.post(`${community.base}/wishes`, { ...said, ...more }));
    wish = `${community.base}/wishes/${body.id}`;
    await ok(community.staff.post(`${wish}/approve`, {}));
    await ok(volunteer.post(`${wish}/claim`));
    expect((await ok(volunteer.get(`${wish}/contact`))).body.phone).toBe('13800004321');
  });

  it('closes them in the same second; the claim goes on by way of the grid worker', async () => {
    await ok(community.staff.post(`${community.base}/consents/${await consentId()}/withdraw`, { how: 'phone' }));
    const answer = await volunteer.get(`${wish}/contact`);
    expect(verdict(answer)).toBe('404 CONTACT_NOT_CONSENTED');
    expect(answer.body.detail).toBe('本人没有同意把电话和住址给志愿者。请打社区电话，由网格员或社区帮您联系。');
    const { body } = await ok(volunteer.get(wish));
    expect(body).toMatchObject({ state: 'claimed', contactOpen: false, contactClosed: 'no_consent' });
    expect(JSON.stringify(body)).not.toMatch(/13800004321|2单元301|王桂芳/);
    expect(await told(volunteer)).toContain('claim_contact_closed');
    await ok(volunteer.post(`${wish}/deliver`, {}));
    expect(verdict(await worker.post(`${wish}/confirm`, {}))).toBe('200');
  });

  it('leaves what was done and seen before on record (edge 30)', async () => {
    const { items } = (await ok(community.staff.get(`${wish}/contact-looks`))).body;
    expect(items).toEqual([expect.objectContaining({ as: 'claimer' })]);
  });
});
