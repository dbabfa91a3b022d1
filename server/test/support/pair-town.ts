import { chinaDate } from '@silin/shared';
import { agree, anElder, nameProxy } from './consents.js';
import type { Answer } from './http.js';
import { aMember, aVolunteer, type TestCommunity, type TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';
import { aLastingCommunity, lasting, ok } from './wish-builders.js';

/** A visit as a list shows it. */
export interface ShownVisit {
  readonly id: string;
  readonly state: string;
  readonly plannedAt: string | null;
  readonly onDay: string;
  readonly helperName: string;
  readonly [more: string]: unknown;
}

/** A community in which an elder is looked in on: grid worker, volunteer, a daughter who acts for her. */
export class PairTown {
  private constructor(
    readonly t: TestApp,
    readonly community: TestCommunity,
    readonly worker: TestMember,
    readonly volunteer: TestMember,
    readonly daughter: TestMember,
    readonly elder: string,
  ) {}

  /** The elder agreed to a care profile and to be reached by a volunteer; the tier weekly unless told, null for no profile. */
  static async make(t: TestApp, tier: string | null = 'weekly', profile: object = {}): Promise<PairTown> {
    const community = await aLastingCommunity(t);
    const worker = lasting(t, await aMember(t, community, { roles: ['grid_worker'], nickname: '小周' }));
    const volunteer = lasting(t, await aVolunteer(t, community, { nickname: '小李' }));
    const daughter = lasting(t, await aMember(t, community, { nickname: '秀兰' }));
    const elder = await anElder(community, worker);
    const town = new PairTown(t, community, worker, volunteer, daughter, elder);
    await ok(agree(worker, elder, 'volunteer_contact', 'spoken_before'));
    await ok(nameProxy(t, worker, elder, daughter, { scopes: ['visits', 'wishes'] }));
    if (tier) await town.looked(elder, tier, profile);
    await t.drain();
    return town;
  }

  get base(): string {
    return this.community.base;
  }

  /** The calendar day so many days from now. */
  day(inDays = 0): string {
    return chinaDate(this.t.clock.now().getTime() + inDays * 86_400_000);
  }

  at(inDays: number): string {
    return new Date(this.t.clock.now().getTime() + inDays * 86_400_000).toISOString();
  }

  /** Writes the care profile of somebody, with their consent. */
  async looked(personId: string, tier: string, more: object = {}, tierWhy = '一个人住'): Promise<void> {
    const { staff } = this.community;
    await agree(staff, personId, 'care_profile', 'spoken_before');
    await ok(
      staff.put(`${this.base}/people/${personId}/care-profile`, {
        ...{ tier, tierWhy, reviewOn: this.day(180), categories: ['living_alone'], walks: null, hears: null },
        ...{ sees: null, phoneUse: null, needs: null, atTheDoor: '敲门多等等', languages: [], helperSex: null },
        ...{ helperLanguage: null, hasPets: null, usualTimes: [], gridWorkerMemberId: null, deputyMemberId: null },
        ...{ emergencyPersonId: null, ...more },
      }),
    );
  }

  propose(personId = this.elder, volunteer = this.volunteer, more: object = {}): Promise<string> {
    const body = { personId, volunteerMemberId: volunteer.memberId, ...more };
    return this.id(this.worker.post(`${this.base}/pairings`, body));
  }

  /** A pairing the volunteer said yes to. */
  async paired(personId = this.elder, volunteer = this.volunteer, more: object = {}): Promise<string> {
    const id = await this.propose(personId, volunteer, more);
    await ok(this.step(volunteer, id, 'accept', { conduct: true }));
    return id;
  }

  step(who: TestMember, pairingId: string, what: string, body: object = {}): Promise<Answer> {
    return who.post(`${this.base}/pairings/${pairingId}/${what}`, body);
  }

  /** Writes down a contact nobody planned. */
  log(who: TestMember, more: object = {}): Promise<Answer> {
    return who.post(`${this.base}/visits`, {
      ...{ personIds: [this.elder], seenPersonIds: [this.elder], onDay: this.day(), medium: 'home' },
      ...{ purpose: 'pairing', minutes: 40, kinds: ['companionship'], note: '聊了会儿天', ...more },
    });
  }

  /** A step of a visit: `log`, `confirm`, `cancel`, `no-answer`… */
  visit(who: TestMember, visitId: string, what: string, body: object = {}): Promise<Answer> {
    return who.post(`${this.base}/visits/${visitId}/${what}`, body);
  }

  async one(who: TestMember, visitId: string): Promise<ShownVisit> {
    return (await ok(who.get(`${this.base}/visits/${visitId}`))).body as ShownVisit;
  }

  /** Visits somebody makes, the soonest first, or made, the newest first. */
  async mine(who = this.volunteer, which: 'coming' | 'past' = 'coming'): Promise<ShownVisit[]> {
    return (await ok(who.get(`${this.base}/me/visits?which=${which}&limit=50`))).body.items as ShownVisit[];
  }

  async of(personId = this.elder, which: 'coming' | 'past' = 'coming', who = this.worker): Promise<ShownVisit[]> {
    const path = `${this.base}/people/${personId}/visits?which=${which}&limit=50`;
    return (await ok(who.get(path))).body.items as ShownVisit[];
  }

  async unseen(standing = 'unseen', who = this.worker): Promise<Record<string, unknown>[]> {
    return (await ok(who.get(`${this.base}/unseen?standing=${standing}`))).body.items as Record<string, unknown>[];
  }

  async digest(who = this.worker): Promise<Record<string, never>> {
    return (await ok(who.get(`${this.base}/weekly-digest`))).body as Record<string, never>;
  }

  async tasks(who = this.community.staff): Promise<{ id: string; kind: string; dueAt: string }[]> {
    return (await ok(who.get(`${this.base}/tasks?whose=all`))).body.items as {
      id: string;
      kind: string;
      dueAt: string;
    }[];
  }

  async titles(who: TestMember): Promise<string[]> {
    const { items } = (await ok(who.get(`${this.base}/me/inbox?limit=50`))).body as { items: { title: string }[] };
    return items.map(({ title }) => title);
  }

  async id(asked: Promise<Answer>): Promise<string> {
    return (await ok(asked)).body.id as string;
  }
}
