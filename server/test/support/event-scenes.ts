import type { TestApp } from './test-app.js';
import type { TestCommunity, TestMember } from './identity-builders.js';
import { ok } from './wish-builders.js';

const HOUR_MS = 60 * 60 * 1000;

/** An instant so many hours from the test's present. */
export const inHours = (t: TestApp, hours: number): string =>
  new Date(t.clock.now().getTime() + hours * HOUR_MS).toISOString();

/** A poster with everything it needs. */
export const POSTER = {
  ...{ kind: 'culture', theme: 'opera', title: '重阳看戏', audience: 'community', placeText: '社区小广场' },
  ...{ summary: '蒲剧折子戏', hostText: '蒲剧团' },
  body: [
    { kind: 'heading', text: '演什么' },
    { kind: 'paragraph', text: '《挂画》等三折。' },
    { kind: 'list', items: [{ text: '带上小板凳' }, { text: '下雨改期' }] },
  ],
};

export type FormOf = Record<string, unknown>;

/** A session in three days for which 50 seats are given in order of arrival; sign-up is open. */
export const aSessionForm = (t: TestApp, more: FormOf = {}): FormOf => ({
  ...{ startsAt: inHours(t, 72), endsAt: inHours(t, 74), mode: 'order', capacity: 50 },
  ...{ opensAt: inHours(t, -1), closesAt: inHours(t, 71) },
  ...more,
});

/** A session to which everybody comes as they are. */
export const aFreeForm = (t: TestApp, more: FormOf = {}): FormOf => ({
  ...{ startsAt: inHours(t, 72), endsAt: inHours(t, 74), mode: 'free' },
  ...more,
});

/** An event as its test needs it. */
export interface TestEvent {
  readonly id: string;
  readonly sessionIds: readonly string[];
  /** `/communities/<id>/organiser/events/<id>`. */
  readonly path: string;
}

/** An event made over HTTP, published unless the test says otherwise. */
export async function anEventMade(
  t: TestApp,
  community: TestCommunity,
  wish: { by?: TestMember; poster?: FormOf; sessions?: readonly FormOf[]; draft?: boolean } = {},
): Promise<TestEvent> {
  const by = wish.by ?? community.staff;
  const made = await ok(by.post(`${community.base}/organiser/events`, { ...POSTER, ...wish.poster }));
  const { id } = made.body as { id: string };
  const path = `${community.base}/organiser/events/${id}`;
  const sessionIds: string[] = [];
  for (const form of wish.sessions ?? [aSessionForm(t)]) {
    const { body } = await ok(by.post(`${path}/sessions`, form));
    sessionIds.push((body as { id: string }).id);
  }
  if (!wish.draft) await ok(by.post(`${path}/publish`));
  return { id, sessionIds, path };
}
