import { type Neighbour, uniqueTitle } from './journey.ts';
import { poll } from './poll.ts';

const HOUR_MS = 60 * 60 * 1000;
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

export interface OpenEvent {
  id: string;
  sessionId: string;
  title: string;
}

/** A session as a story wants it: sign-up is open, it begins in two days. */
export interface SessionWish {
  capacity?: number;
  mode?: 'order' | 'free' | 'draw';
  question?: boolean;
  /** Fields of the session instead of those. */
  session?: Record<string, unknown>;
}

const signUpOf = ({ mode, capacity = 20 }: SessionWish) => ({
  ...{ capacity, opensAt: inHours(-1), closesAt: inHours(47), waiting: 'strict', partyMax: 4 },
  ...(mode === 'draw' ? { drawAt: inHours(46) } : {}),
});

/** A published event with one session, made by somebody who may organise. */
export async function anOpenEvent(organiser: Neighbour, what: string, wish: SessionWish = {}): Promise<OpenEvent> {
  const base = `/communities/${organiser.member.communityId}/organiser/events`;
  const title = uniqueTitle(what);
  const question = {
    ...{ per: 'party', type: 'text', label: '有没有坐轮椅的', options: [], required: true },
    ...{ isPrivate: true, purpose: '留靠门的座位', deleteAfterDays: 30 },
  };
  const { id } = await organiser.api.post<{ id: string }>(base, {
    ...{ kind: 'culture', theme: 'opera', audience: 'community', title, placeText: '社区文化广场' },
    ...{ summary: '听一场家门口的蒲剧', questions: wish.question ? [question] : [] },
  });
  const mode = wish.mode ?? 'order';
  const { id: sessionId } = await organiser.api.post<{ id: string }>(`${base}/${id}/sessions`, {
    ...{ mode, startsAt: inHours(48), endsAt: inHours(50) },
    ...(mode === 'free' ? {} : signUpOf(wish)),
    ...wish.session,
  });
  await organiser.api.post(`${base}/${id}/publish`);
  return { id, sessionId, title };
}

/** Changes some fields of a session of such an event: its other times stay as a story's session has them. */
export async function sessionChanged(
  organiser: Neighbour,
  event: OpenEvent,
  wish: SessionWish & { session: Record<string, unknown> },
): Promise<void> {
  const mode = wish.mode ?? 'order';
  await organiser.api.put(`/communities/${organiser.member.communityId}/organiser/sessions/${event.sessionId}`, {
    ...{ mode, startsAt: inHours(48), endsAt: inHours(50) },
    ...(mode === 'free' ? {} : signUpOf(wish)),
    ...wish.session,
  });
}

const SECOND = 1 / 3600;

/** A session that is over in a moment, and somebody who signed up for it while it ran. */
export async function aSessionJustOver(
  organiser: Neighbour,
  resident: Neighbour,
  what: string,
): Promise<{ event: OpenEvent; registrationId: string }> {
  const endsAt = inHours(12 * SECOND);
  const session = { startsAt: inHours(-1), endsAt, opensAt: inHours(-2), closesAt: endsAt };
  const event = await anOpenEvent(organiser, what, { session });
  const { id: registrationId } = await signedUp(resident, event);
  await poll('the end of the session', async () => (Date.parse(endsAt) < Date.now() ? true : undefined));
  return { event, registrationId };
}

/** Who somebody is in the records, as they may sign themselves up. */
export async function personOf(neighbour: Neighbour, event: OpenEvent): Promise<string> {
  const { items } = await neighbour.api.get<{ items: { personId: string; relation: string | null }[] }>(
    `/communities/${neighbour.member.communityId}/sessions/${event.sessionId}/party`,
  );
  const self = items.find(({ relation }) => relation === null);
  if (!self) throw new Error('nobody to sign up');
  return self.personId;
}

/** Signs somebody up through the API, with companions who are only counted and what is answered. */
export async function signedUp(
  neighbour: Neighbour,
  event: OpenEvent,
  unnamed = 0,
  answers: { questionId: string; head: number; text: string }[] = [],
): Promise<{ id: string; state: string }> {
  const path = `/communities/${neighbour.member.communityId}/sessions/${event.sessionId}/registrations`;
  const heads = [{ personId: await personOf(neighbour, event) }];
  return neighbour.api.post(path, {
    heads,
    ...(unnamed ? { unnamed } : {}),
    ...(answers.length ? { answers } : {}),
  });
}

/** The daughter of somebody without a phone: she may act for her mother at events. */
export async function actsFor(worker: Neighbour, motherId: string, proxyPersonId: string): Promise<void> {
  await worker.api.post(`/communities/${worker.member.communityId}/people/${motherId}/proxies`, {
    ...{ proxyPersonId, relation: 'daughter', scopes: ['events'], how: 'spoken_before' },
  });
}
