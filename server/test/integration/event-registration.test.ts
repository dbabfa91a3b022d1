import type { RegistrationView } from '../../src/modules/events/dto/registration.dto.js';
import { codeOfAnswer } from '../support/consents.js';
import { anEvent, poolsOf, register, registered } from '../support/event-builders.js';
import { aKey } from '../support/http.js';
import { aCommunity, aMember, type TestCommunity, type TestMember } from '../support/identity-builders.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aResident, later, ok } from '../support/wish-builders.js';

let t: TestApp;
let community: TestCommunity;
beforeAll(async () => {
  t = await startTestApp();
  community = await aCommunity(t);
});
afterAll(() => t.close());

const one = async (who: TestMember, id: string): Promise<RegistrationView> =>
  (await ok(who.get(`${who.base}/registrations/${id}`))).body as RegistrationView;

describe('signing up', () => {
  it('takes one tap where there is nothing to fill in: a seat, the position of nobody before, and a code for the door', async () => {
    const { sessionId } = await anEvent(t, community);
    const member = await aMember(t, community);

    const answer = await ok(register(t, member, sessionId));

    expect(answer.body).toEqual({ id: expect.any(String), sessionId, state: 'confirmed', seats: 1, ahead: null });
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 1, held: 0 } });
    const view = await one(member, (answer.body as { id: string }).id);
    expect(view).toMatchObject({
      state: 'confirmed',
      orderNo: 1,
      confirmedHow: 'direct',
      madeHow: 'self',
      madeBy: null,
    });
    expect(view.entryCode).toMatch(/^S1\./);
    expect(view.actions).toEqual(['cancel', 'shrink', 'answerComing']);
  });

  it('gives a repeat with the same key its first answer, also after the sign-up closed', async () => {
    const { sessionId } = await anEvent(t, community, { closesIn: 1, startsIn: 30 });
    const member = await aResident(t, community);
    const key = aKey();
    const first = await registered(t, member, sessionId, { key });
    await later(t, { hours: 2 });

    const again = await ok(register(t, member, sessionId, { key }));

    expect(again.body).toEqual(first);
    expect(await codeOfAnswer(register(t, member, sessionId, { key, unnamed: 1 }))).toBe('422 IDEMPOTENCY_KEY_REUSED');
    expect(await poolsOf(t, sessionId)).toEqual({ online: { seats: 50, taken: 1, held: 0 } });
  });
});
