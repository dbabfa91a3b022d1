import { aResident, uniqueTitle, type Neighbour } from './journey.ts';
import { stack } from './stack.ts';

const HOUR_MS = 60 * 60 * 1000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();

interface Facts {
  present: number;
  walkIns: number;
}

/** What whoever comes is asked: 坐前排吗. */
const A_QUESTION = {
  ...{ per: 'party', type: 'one', label: '坐前排吗', options: [{ text: '坐' }, { text: '不坐' }], required: true },
  ...{ isPrivate: false, purpose: '安排座位', deleteAfterDays: 30 },
};

/** A published event that begins in an hour, made through the API by staff; everybody is asked where they sit. */
export async function eventSoon(desk: Neighbour): Promise<{ sessionId: string; eventId: string; title: string }> {
  const organiser = `/communities/${desk.member.communityId}/organiser/events`;
  const title = uniqueTitle('戏曲进大院');
  const poster = {
    kind: 'culture',
    theme: 'opera',
    title,
    placeText: '社区大院',
    audience: 'community',
    body: [],
    questions: [A_QUESTION],
  };
  const { id } = await desk.api.post<{ id: string }>(organiser, poster);
  const times = { startsAt: inHours(1), endsAt: inHours(3), opensAt: inHours(-1), closesAt: inHours(1) };
  const session = { ...times, cancelUntil: inHours(0.5), mode: 'order', capacity: 20, waiting: 'strict' };
  const { id: sessionId } = await desk.api.post<{ id: string }>(`${organiser}/${id}/sessions`, session);
  await desk.api.post(`${organiser}/${id}/publish`, {});
  return { sessionId, eventId: id, title };
}

/** Somebody signs up with companions; what they show at the door. */
export async function signedUp(
  { sessionId, eventId }: { sessionId: string; eventId: string },
  companions: number,
): Promise<{ code: string; seatCodes: string[] }> {
  const resident = await aResident(stack(), 'guest');
  const base = `/communities/${resident.member.communityId}`;
  const { items } = await resident.api.get<{ items: { personId: string }[] }>(`${base}/sessions/${sessionId}/party`);
  const { questions } = await resident.api.get<{ questions: { id: string }[] }>(`${base}/events/${eventId}`);
  const heads = [
    { personId: items[0]?.personId },
    ...Array.from({ length: companions }, (_, n) => ({ called: `家人${n + 1}`, ageBand: '18-59' })),
  ];
  const { id } = await resident.api.post<{ id: string }>(`${base}/sessions/${sessionId}/registrations`, {
    ...{ heads, answers: [{ questionId: questions[0]?.id, head: 0, options: ['0'] }] },
  });
  const view = await resident.api.get<{ entryCode: string; party: { seatCode: string }[] }>(
    `${base}/registrations/${id}`,
  );
  return { code: view.entryCode, seatCodes: view.party.map(({ seatCode }) => seatCode) };
}

/** What is known of a session afterwards. */
export const factsOf = (desk: Neighbour, sessionId: string): Promise<Facts> =>
  desk.api.get<Facts>(`/communities/${desk.member.communityId}/organiser/sessions/${sessionId}/after`);
