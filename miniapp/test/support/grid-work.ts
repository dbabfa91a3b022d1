import { chinaDate, currentWording } from '@silin/shared';
import { aCouple, staff, uniqueTitle, type Neighbour } from './journey.ts';
import type { Stack } from './stack.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const path = (worker: Neighbour, personId: string) => `/communities/${worker.member.communityId}/people/${personId}`;

/** Somebody without an account whom the grid worker looks in on every week; she has a telephone that only rings. */
export async function aNeighbourLookedInOn(worker: Neighbour): Promise<{ id: string; name: string }> {
  const { id, name } = await aCouple(worker);
  const purpose = 'care_profile';
  await worker.api.post(`${path(worker, id)}/consents`, {
    ...{ purpose, how: 'spoken_before', wordingVersion: currentWording(purpose).version },
  });
  await worker.api.put(`${path(worker, id)}/care-profile`, {
    ...{
      tier: 'weekly',
      tierWhy: '一个人在家',
      reviewOn: chinaDate(Date.now() + 90 * DAY_MS),
      categories: ['living_alone'],
    },
    ...{ walks: null, hears: null, sees: null, phoneUse: null, needs: null, atTheDoor: null, languages: [] },
    ...{ helperSex: null, helperLanguage: null, hasPets: null, usualTimes: [], gridWorkerMemberId: null },
    ...{ deputyMemberId: null, emergencyPersonId: null },
  });
  return { id, name };
}

/** A round through the whole community that ends today. */
export async function aRoundOfToday(stack: Stack): Promise<string> {
  const desk = await staff(stack);
  const title = uniqueTitle('高温走访');
  const today = chinaDate(Date.now());
  await desk.api.post(`/communities/${desk.member.communityId}/rounds`, { title, fromDay: today, untilDay: today });
  return title;
}

/** What was written down about somebody: how and what came of it, the newest first. */
export async function contactsOf(worker: Neighbour, personId: string): Promise<string[]> {
  const { items } = await worker.api.get<{ items: { medium: string; state: string }[] }>(
    `${path(worker, personId)}/visits?which=past`,
  );
  return items.map(({ medium, state }) => `${medium} ${state}`);
}

/** Kinds of the open tasks about somebody. */
export async function openTasksOf(worker: Neighbour, personId: string): Promise<string[]> {
  const { items } = await worker.api.get<{ items: { kind: string }[] }>(
    `/communities/${worker.member.communityId}/tasks?personId=${personId}`,
  );
  return items.map(({ kind }) => kind);
}
