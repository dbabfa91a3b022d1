import { randomUUID } from 'node:crypto';
import { ApiPerson, freshOpenid, personaAs, type Member } from './people.ts';
import type { Stack } from './stack.ts';

/** The demo's community; its code hangs in the stairways. */
export const DEMO_COMMUNITY_CODE = 'DC2468';

/** Words that nobody else in the demo uses, so that a story finds its own wish. */
export const uniqueTitle = (what: string): string => `${what}${randomUUID().slice(0, 4)}`;

export interface Neighbour {
  openid: string;
  api: ApiPerson;
  member: Member;
}

/** Somebody new who has joined the demo community. */
export async function aResident(stack: Stack, who = 'resident'): Promise<Neighbour> {
  const openid = freshOpenid(who);
  const api = await ApiPerson.signIn(stack, openid);
  await api.post('/communities/join', { code: DEMO_COMMUNITY_CODE });
  return { openid, api, member: await api.member() };
}

async function personaOf(stack: Stack, role: string): Promise<Neighbour> {
  const { openid } = await personaAs(stack, role);
  const api = await ApiPerson.signIn(stack, openid);
  return { openid, api, member: await api.member() };
}

export const staff = (stack: Stack): Promise<Neighbour> => personaOf(stack, '社区工作者');
export const gridWorker = (stack: Stack): Promise<Neighbour> => personaOf(stack, '网格员');

/** A couple behind one door without an account, written down by the grid worker; she has a telephone that only rings. */
export async function aCouple(worker: Neighbour): Promise<{ id: string; name: string; phone: string; door: string }> {
  const people = `/communities/${worker.member.communityId}/people`;
  const [place] = (await worker.api.get<{ items: { id: string }[] }>(`${people}/places`)).items;
  const [name, phone, door] = [uniqueTitle('王桂芳'), '13900003333', `9单元${randomUUID().slice(0, 4)}`];
  const home = { buildingId: place?.id, door, anyway: true };
  const { id } = await worker.api.post<{ id: string }>(people, {
    ...home,
    name,
    birthYear: 1938,
    phone,
  });
  await worker.api.post(people, { ...home, name: uniqueTitle('李大山'), birthYear: 1936 });
  return { id, name, phone, door };
}

/** A resident whose volunteering the staff has approved. */
export async function aVolunteer(stack: Stack): Promise<Neighbour> {
  const volunteer = await aResident(stack, 'volunteer');
  const { communityId } = volunteer.member;
  const { id } = await volunteer.api.post<{ id: string }>(`/communities/${communityId}/volunteers`, {
    isPartyMember: true,
    realName: '测试志愿者',
    phone: '13900001111',
  });
  await (await staff(stack)).api.post(`/communities/${communityId}/staff/volunteers/${id}/approve`);
  return { ...volunteer, member: await volunteer.api.member() };
}

export interface SaidWish {
  id: string;
  title: string;
}

/** A wish said through the API: what a story about something else takes as given. */
export async function aWish(author: Neighbour, what = '换厨房的灯泡'): Promise<SaidWish> {
  const title = uniqueTitle(what);
  const { communityId } = author.member;
  const { id } = await author.api.post<{ id: string }>(`/communities/${communityId}/wishes`, {
    category: 'repair',
    title,
    publicText: '厨房的灯不亮了，想请人看看',
    contactPhone: '13900002222',
  });
  return { id, title };
}

export const approved = async (stack: Stack, author: Neighbour, wish: SaidWish): Promise<SaidWish> => {
  await (await staff(stack)).api.post(`/communities/${author.member.communityId}/wishes/${wish.id}/approve`);
  return wish;
};

/** The author's wishes with this title: how often the community was really told. */
export async function timesSaid(author: Neighbour, title: string): Promise<number> {
  const { items } = await author.api.get<{ items: { title: string }[] }>(
    `/communities/${author.member.communityId}/me/wishes`,
  );
  return items.filter((w) => w.title === title).length;
}
