import { ROLES } from './communities/index.js';
import { exportPage, unnamedIn } from './export-page.js';
import { volunteerMachine } from './volunteers/index.js';

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

it('says a word of a table as its own context says it', () => {
  const page = exportPage({ communities: [{ state: 'away' }], wishes: { claims: [{ state: 'active' }] } });

  expect(page).toContain('<p><b>状态</b>暂时外出</p>');
  expect(page).toContain('<p><b>状态</b>正在帮忙</p>');
});

it('finds the part, the key and the word that no context has Chinese for', () => {
  const states = volunteerMachine.states.map((state) => ({ state }));
  const roles = [{ roles: ROLES }];

  expect(unnamedIn({ exportedAt: 1, volunteers: states, communities: roles, media: [{ mediaId: 'm1' }] })).toEqual([]);
  expect(unnamedIn({ wishes: [{ state: 'asleep', colour: 'red', reason: 'r' }], gardens: [] })).toEqual([
    'state=asleep',
    'colour',
    'reason',
    'gardens',
  ]);
});
