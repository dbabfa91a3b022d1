import { expect, it } from '@jest/globals';
import { gridWorker, staff, uniqueTitle } from '../support/journey.js';
import { stack } from '../support/stack.js';
import { phones } from './phones.js';

const { phoneOf } = phones();

it.each([
  ['plain', false],
  ['large', true],
])(
  'two records of one man: the grid worker says so, staff make them one and part them again, each on the phone: %s',
  async (_, large) => {
    const worker = await gridWorker(stack());
    const { openid, api, member } = await staff(stack());
    const community = `/communities/${member.communityId}`;
    const name = uniqueTitle('孙德顺');
    const [place] = (await worker.api.get<{ items: { id: string }[] }>(`${community}/people/places`)).items;
    const add = (words: object) =>
      worker.api.post<{ id: string }>(`${community}/people`, { name, buildingId: place?.id, anyway: true, ...words });
    const keep = await add({ birthYear: 1940 });
    const other = await add({ birthYear: 1941, door: '5单元502' });
    const found = async () => {
      const { items } = await api.post<{ items: { id: string }[] }>(`${community}/people/search`, { q: name });
      return items.map(({ id }) => id).sort();
    };

    const grid = await phoneOf(worker.openid, { large });
    await grid.open(`/grid/pages/person/index?id=${keep.id}`);
    await grid.tap('#propose-merge');
    await grid.tap(name, { in: '.sheet' });
    await grid.fill('#propose-why', '老人自己说的');
    await grid.tap('#propose-send');
    await grid.see('交给社区了');

    const { items } = await api.get<{ items: { personId: string; page: string }[] }>(
      `${community}/tasks?whose=all&kind=merge_people`,
    );
    const desk = await phoneOf(openid, { large });
    await desk.open(`/${items.find(({ personId }) => personId === keep.id)?.page ?? ''}`);
    await desk.see('是不是同一个人');
    await desk.see('补上门牌');
    await desk.tap('#merge-go');
    await desk.tap('#confirm');
    await desk.see('已并进来');
    expect(await found()).toEqual([keep.id]);

    await desk.open(`/grid/pages/person/index?id=${keep.id}`);
    await desk.tap('#desk-person');
    await desk.tap('分开…');
    await desk.tap('#confirm');
    await desk.see('可能和');
    expect(await found()).toEqual([keep.id, other.id].sort());
    await desk.tap('#people-back');
    await desk.see('登记一位居民');
  },
  180_000,
);
