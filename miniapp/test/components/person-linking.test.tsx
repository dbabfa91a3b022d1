import { render, screen, waitFor } from '@testing-library/react';
import type { FoundMember } from '@/features/communities/api/record.api';
import { PersonPanel } from '@/staff/desk/people/person-panel';
import { aPersonPage, PEOPLE, peopleRoutes } from './people-support';
import { sentTo } from './support';
import { asMember, inDays, listOf, shown, startOver, tap, tapId, write, type Routes } from './wishes-support';

const MEMBERS = '/communities/c1/staff/members';
const LINK = `${PEOPLE}/p1/link-member`;

const aMember = (part: Partial<FoundMember> = {}): FoundMember => ({
  memberId: 'm7',
  nickname: '桂花香',
  buildingName: '1号楼',
  roles: [],
  gridIds: [],
  volunteerState: null,
  joinedAt: inDays(-1),
  ...part,
});

let changes = 0;
async function panel(routes: Routes = {}) {
  changes = 0;
  await asMember(
    { roles: ['staff'] },
    {
      ...peopleRoutes,
      [`GET ${PEOPLE}/p1/merges`]: { body: { items: [] } },
      [`GET ${MEMBERS}`]: { body: listOf([aMember(), aMember({ memberId: 'm8', buildingName: null })]) },
      ...routes,
    },
  );
  const onChanged = () => Promise.resolve(void changes++);
  render(<PersonPanel personId="p1" mending={false} onMending={() => {}} onOpen={() => {}} onChanged={onChanged} />);
  await screen.findAllByText('王桂芳');
}

async function find(words = '桂花') {
  await write('微信里的昵称', words);
  await waitFor(() => expect(sentTo('GET', MEMBERS).length).toBeGreaterThan(0));
}

beforeEach(startOver);

it('asks for no member before somebody searches', async () => {
  await panel();
  expect(document.getElementById('link-search')).toBeTruthy();
  expect(sentTo('GET', MEMBERS)).toHaveLength(0);
});

it('links the member that was chosen, once, after a question that names both', async () => {
  let linked = false;
  await panel({
    [`GET ${PEOPLE}/p1`]: () => ({ body: aPersonPage({ hasAccount: linked, memberId: linked ? 'm8' : null }) }),
    [`POST ${LINK}`]: () => {
      linked = true;
      return { body: { id: 'p1', mergeId: 'g1' } };
    },
    [`GET ${PEOPLE}/p1/merges`]: () => ({
      body: { items: linked ? [{ id: 'g1', name: null, way: 'link', at: inDays(0), until: inDays(30) }] : [] },
    }),
  });
  await find();
  await screen.findAllByText('桂花香');
  expect(shown(/^1号楼 · 昨天加入$/)).toBe(true);
  await tapId('link-m8');
  expect(shown('桂花香 关联到 王桂芳')).toBe(true);
  expect(sentTo('POST', LINK)).toHaveLength(0);
  await tapId('confirm');
  expect(sentTo('POST', LINK).map((s) => s.body)).toEqual([{ memberId: 'm8' }]);
  expect(sentTo('POST', LINK)[0]!.header['idempotency-key']).toBeTruthy();
  await screen.findByText('解除关联…');
  expect(document.getElementById('person-linking')).toBeNull();
  expect(await screen.findByText(/^关联账号，/)).toBeTruthy();
  expect(changes).toBe(1);
});

it('says in the sheet what stands against it, and links nobody', async () => {
  const detail = '这是您自己的登记，请另一位工作人员来办';
  await panel({ [`POST ${LINK}`]: { status: 409, body: { code: 'STAFF_OWN_MATTER', detail } } });
  await find();
  await screen.findAllByText('桂花香');
  await tapId('link-m7');
  await tapId('confirm');
  expect(shown(detail)).toBe(true);
  await tap('先不了');
  await tapId('link-m8');
  expect(shown(detail)).toBe(false);
  expect(changes).toBe(0);
});

it('goes on looking where one answer did not look through everybody, and only then says that there is nobody', async () => {
  await panel({
    [`GET ${MEMBERS}`]: ({ path }) => ({ body: listOf([], path.includes('cursor=further') ? null : 'further') }),
  });
  await find();
  await screen.findByText('再找一些');
  expect(shown('没有叫这个昵称的成员')).toBe(false);
  await tapId('link-more');
  expect(await screen.findByText('没有叫这个昵称的成员')).toBeTruthy();
});

it.each([
  ['has an account', { hasAccount: true, memberId: 'm9' }],
  ['died', { state: 'died' as const, actions: [] }],
])('is not offered for somebody who %s', async (_, part) => {
  await panel({ [`GET ${PEOPLE}/p1`]: { body: aPersonPage(part) } });
  expect(shown(/^(微信账号|本人要求)$/)).toBe(true);
  expect(document.getElementById('person-linking')).toBeNull();
});
