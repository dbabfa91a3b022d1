import { MEDIA_STATES } from '../media/index.js';
import { personMachine, ROLES, SEXES } from '../communities/index.js';
import { volunteerMachine } from '../volunteers/index.js';
import { WISH_CATEGORIES, wishMachine } from '../wishes/index.js';
import { exportPage, unnamedIn } from './export-page.js';

const data = {
  exportedAt: '2026-11-25T11:20:00.000Z',
  identity: { nickname: '李<芳>', elderMode: true, wechatOpenid: 'o1', sessions: [{ device: 'Chrome', way: 'desk' }] },
  communities: [{ community: '电厂社区', roles: ['staff', 'organiser'], leftAt: null }],
  wishes: {
    wishes: [{ id: 'w1', state: 'open', category: 'repair', title: '灯\n坏了', createdAt: '2026-11-25T11:20:00.000Z' }],
    claims: [],
  },
  media: [],
};

it('is read in Chinese: headings, times of China, words of the tables; what is empty says so', () => {
  const page = exportPage(data);

  for (const words of [
    '<h2>账号</h2>',
    '<h2>心愿</h2>',
    '社区工作者、组织者',
    '2026-11-25 19:20',
    '维修',
    '电脑扫码',
    '<h2>照片</h2><p>没有</p>',
  ])
    expect(page).toContain(words);
  expect(page).not.toMatch(/w1|null|undefined|true/);
});

it('writes what people wrote as text, never as a page', () => {
  expect(exportPage(data)).toContain('李&lt;芳&gt;');
});

it('has a word for every state, category and role', () => {
  const states = [...wishMachine.states, ...volunteerMachine.states, ...personMachine.states, ...MEDIA_STATES].map(
    (state) => ({ state }),
  );
  const categories = WISH_CATEGORIES.map((category) => ({ category }));

  const sexes = SEXES.map((sex) => ({ sex }));

  expect(unnamedIn({ wishes: [...states, ...categories, ...sexes], roles: ROLES })).toEqual([]);
  expect(unnamedIn({ wishes: [{ state: 'asleep', colour: 'red' }] })).toEqual(['state=asleep', 'colour']);
});
