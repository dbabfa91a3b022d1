import { DailyDraw } from '../../src/modules/callbacks/app/daily-draw.js';
import { DailyDrawSweeps } from '../../src/modules/callbacks/app/daily-draw.sweeps.js';
import { newId } from '../../src/platform/database/ids.js';
import { anElder } from './consents.js';
import { aMember, type TestCommunity, type TestMember } from './identity-builders.js';
import { PairTown } from './pair-town.js';
import type { TestApp } from './test-app.js';
import { lasting, later, ok } from './wish-builders.js';

/** A call-back as the desk shows it. */
export interface ShownCallBack {
  readonly id: string;
  readonly state: string;
  readonly personId: string;
  readonly [more: string]: unknown;
}

/** A community in which confirmations are drawn and somebody of the staff rings. */
export class CallBackTown {
  private constructor(
    readonly t: TestApp,
    readonly town: PairTown,
    readonly caller: TestMember,
  ) {}

  /** The volunteer visits the elder; the caller of the staff has nothing to do with either. The commitments up to tomorrow are made. */
  static async make(t: TestApp): Promise<CallBackTown> {
    const town = await PairTown.make(t);
    await town.paired();
    const caller = lasting(t, await aMember(t, town.community, { roles: ['staff'], nickname: '小陈' }));
    return new CallBackTown(t, town, caller);
  }

  get base(): string {
    return this.town.base;
  }

  /** A visit the daughter has confirmed, an hour of it. */
  async confirmedVisit(minutes = 60): Promise<string> {
    const id = await this.town.id(this.town.log(this.town.volunteer, { minutes }));
    await ok(this.town.visit(this.town.daughter, id, 'confirm'));
    return id;
  }

  /** A visit that was confirmed, drawn the next morning, and is the first of its helper. */
  async drawnVisit(): Promise<string> {
    const id = await this.confirmedVisit();
    await this.nextMorning();
    return id;
  }

  /** The next day, with everything done that the worker does. */
  nextMorning(): Promise<void> {
    return later(this.t, { days: 1 });
  }

  sweep(): Promise<number> {
    return this.t.app.get(DailyDrawSweeps).tend();
  }

  list(state = 'waiting', who = this.caller): Promise<ShownCallBack[]> {
    return ok(who.get(`${this.base}/staff/call-backs?state=${state}`)).then(
      ({ body }) => body.items as ShownCallBack[],
    );
  }

  /** What somebody has in hand now; null for nothing. */
  async next(who = this.caller): Promise<ShownCallBack | null> {
    return (await ok(who.post(`${this.base}/staff/call-backs/next`))).body.callBack as ShownCallBack | null;
  }

  heard(id: string, body: object, who = this.caller) {
    return who.post(`${this.base}/staff/call-backs/${id}/result`, body);
  }

  /** Takes the next one and says how the call ended. */
  async rings(body: object, who = this.caller): Promise<ShownCallBack> {
    const taken = await this.next(who);
    if (!taken) throw new Error('there is nobody to ring');
    await ok(this.heard(taken.id, body, who));
    return taken;
  }

  /** The draws, the latest day first. */
  async draws(who = this.town.daughter): Promise<Record<string, unknown>[]> {
    return (await ok(who.get(`${this.base}/call-back-draws`))).body.items as Record<string, unknown>[];
  }

  async draw(id: string, who = this.town.daughter): Promise<Record<string, unknown>> {
    return (await ok(who.get(`${this.base}/call-back-draws/${id}`))).body as Record<string, unknown>;
  }
}

/** A call-back that is due now, as if a draw had called it. */
export async function aCallBack(
  t: TestApp,
  community: TestCommunity,
  helper: TestMember,
  personId?: string,
): Promise<string> {
  await t.app.get(DailyDraw).commit(community.id);
  const [draw]: { id: string }[] = await t.db.query(
    'SELECT id FROM call_back_draws WHERE community_id = ? ORDER BY from_at LIMIT 1',
    [community.id],
  );
  const person = personId ?? (await anElder(community));
  const visit = newId();
  const now = t.clock.now();
  const day = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  await t.db.query(
    `INSERT INTO visits (id, community_id, purpose, medium, on_day, state, helper_member_id, minutes, kinds, concern, needs_heard,
       confirmed_at, confirmed_how) VALUES (?, ?, 'know_neighbour', 'home', ?, 'confirmed', ?, 5, '[]', 'none', 0, ?, 'card')`,
    [visit, community.id, day, helper.memberId, now],
  );
  await t.db.query(
    'INSERT INTO visit_people (visit_id, person_id, community_id, on_day, seen) VALUES (?, ?, ?, ?, 1)',
    [visit, person, community.id, day],
  );
  const id = newId();
  await t.db.query(
    `INSERT INTO call_backs (id, community_id, draw_id, subject_kind, subject_id, page_id, person_id, helper_member_id, along_member_ids,
       confirmed_how, confirmed_at, drawn_as, drawn_at, state, board_at, tries)
     VALUES (?, ?, ?, 'visit', ?, ?, ?, ?, '[]', 'card', ?, 'rest', ?, 'waiting', ?, 0)`,
    [id, community.id, draw?.id, visit, visit, person, helper.memberId, now, now, now],
  );
  return id;
}
