import { agree, anElder } from './consents.js';
import { aMember, aVolunteer, type Person, type TestCommunity, type TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';
import { ok } from './wish-builders.js';

/** Somebody who may send a text, where to, and the rest of the body. */
interface Scene {
  readonly who: Person;
  readonly path: string;
  readonly body?: Record<string, unknown>;
}

/** What the scenes of pairings, visits and hours need: made anew for each. */
export class VisitScenes {
  constructor(
    private readonly t: TestApp,
    private readonly community: TestCommunity,
  ) {}

  private get staff(): TestMember {
    return this.community.staff;
  }

  private get base(): string {
    return this.community.base;
  }

  private at(inDays: number): string {
    return new Date(this.t.clock.now().getTime() + inDays * 86_400_000).toISOString();
  }

  private day(inDays = 0): string {
    return new Date(this.t.clock.now().getTime() + (inDays * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
  }

  private async id(asked: Promise<{ status: number; body: unknown; headers: Headers }>): Promise<string> {
    return ((await ok(asked as never)).body as { id: string }).id;
  }

  async proposal(): Promise<Scene> {
    const volunteer = await aVolunteer(this.t, this.community);
    const body = { personId: await anElder(this.community), volunteerMemberId: volunteer.memberId };
    return { who: this.staff, path: `${this.base}/pairings`, body };
  }

  async pairing(step: 'end' | 'pause' | 'hand-over'): Promise<Scene> {
    const volunteer = await aVolunteer(this.t, this.community);
    const personId = await anElder(this.community);
    await ok(agree(this.staff, personId, 'volunteer_contact', 'signed'));
    const id = await this.id(
      this.staff.post(`${this.base}/pairings`, { personId, volunteerMemberId: volunteer.memberId }),
    );
    await ok(volunteer.post(`${this.base}/pairings/${id}/accept`, { conduct: true }));
    const body = {
      end: { reason: 'other' },
      pause: { until: this.day(5) },
      'hand-over': { volunteerMemberId: (await aVolunteer(this.t, this.community)).memberId, sharesHistory: false },
    }[step];
    return { who: this.staff, path: `${this.base}/pairings/${id}/${step}`, body };
  }

  private async contact() {
    const personId = await anElder(this.community);
    return {
      personIds: [personId],
      seenPersonIds: [personId],
      onDay: this.day(),
      medium: 'home',
      purpose: 'know_neighbour',
    };
  }

  async contactScene(): Promise<Scene> {
    return { who: await this.worker(), path: `${this.base}/visits`, body: await this.contact() };
  }

  /** A grid worker of their own: a day has ten hours. */
  private worker(): Promise<TestMember> {
    return aMember(this.t, this.community, { roles: ['staff'] });
  }

  async planned(step: 'log' | 'move' | 'cancel'): Promise<Scene> {
    const who = await this.worker();
    const { personIds } = await this.contact();
    const id = await this.id(
      who.post(`${this.base}/visits/plan`, { personIds, plannedAt: this.at(1), purpose: 'service' }),
    );
    const body = { log: { seenPersonIds: personIds }, move: { plannedAt: this.at(2) }, cancel: {} }[step];
    return { who, path: `${this.base}/visits/${id}/${step}`, body };
  }

  async missed(): Promise<Scene> {
    const scene = await this.planned('cancel');
    const id = scene.path.split('/').at(-2)!;
    await this.t.db.query(`UPDATE visits SET state = 'missed' WHERE id = ?`, [id]);
    return { ...scene, path: scene.path.replace('/cancel', '/explain') };
  }

  async made(step: 'contradict' | 'strike'): Promise<Scene> {
    const id = await this.id((await this.worker()).post(`${this.base}/visits`, await this.contact()));
    const path = `${this.base}/visits/${id}`;
    if (step === 'strike') await ok(this.staff.post(`${path}/contradict`, { reason: '没有来过' }));
    return { who: this.staff, path: `${path}/${step}` };
  }

  async callBack(): Promise<Scene> {
    const scene = await this.made('contradict');
    return { ...scene, path: scene.path.replace('/contradict', '/call-back'), body: { result: 'contradicted' } };
  }

  outing(): Scene {
    return { who: this.staff, path: `${this.base}/outings`, body: { onDay: this.day(), kinds: ['haircut'] } };
  }

  async held(step: '' | '/served' | '/cancel'): Promise<Scene> {
    const { body } = this.outing();
    const id = await this.id(this.staff.post(`${this.base}/outings`, { ...body, title: '理发进小区' }));
    const rest = { '': body!, '/served': { served: [] }, '/cancel': {} }[step];
    return { who: this.staff, path: `${this.base}/outings/${id}${step}`, body: rest };
  }

  round(): Scene {
    return { who: this.staff, path: `${this.base}/rounds`, body: { fromDay: this.day(), untilDay: this.day(3) } };
  }

  async graveChange(): Promise<Scene> {
    return {
      who: this.staff,
      path: `${this.base}/people/${await anElder(this.community)}/grave-change`,
      body: { what: 'fall' },
    };
  }

  async typedHours(): Promise<Scene> {
    const { memberId } = await aVolunteer(this.t, this.community);
    return { who: this.staff, path: `${this.base}/staff/hours`, body: { memberId, onDay: this.day(), minutes: 60 } };
  }

  /** A line that two people certified. */
  private async line() {
    const { path, body } = await this.typedHours();
    const id = await this.id(this.staff.post(path, { ...body, what: '布置会场', reason: '补登记' }));
    await ok((await this.worker()).post(`${path}/${id}/second`, { agrees: true }));
    return { id, memberId: body!['memberId'] as string };
  }

  async correction(): Promise<Scene> {
    const { id } = await this.line();
    return { who: this.staff, path: `${this.base}/staff/hours/${id}/correct`, body: { minutes: 30 } };
  }

  async refusal(): Promise<Scene> {
    const { path, body } = await this.typedHours();
    const id = await this.id(this.staff.post(path, { ...body, what: '布置会场', reason: '补登记' }));
    return { who: await this.worker(), path: `${path}/${id}/second`, body: { agrees: false } };
  }

  async certificate(): Promise<Scene> {
    const { memberId } = await this.line();
    return {
      who: this.staff,
      path: `${this.base}/staff/certificates`,
      body: { memberId, fromDay: this.day(), untilDay: this.day() },
    };
  }

  async revocation(): Promise<Scene> {
    const { path, body } = await this.certificate();
    const id = await this.id(this.staff.post(path, body));
    return { who: this.staff, path: `${path}/${id}/revoke` };
  }
}
