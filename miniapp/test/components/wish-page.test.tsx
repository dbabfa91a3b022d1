import { cleanup, render, screen } from '@testing-library/react';
import MyWishesPage from '@/pages/my-wishes/index';
import WishPage from '@/pages/wish/index';
import ClaimsPage from '@/volunteer/pages/claims/index';
import { sentTo } from './support';
import { platform } from './stubs/taro';
import {
  aClaim,
  aMyWish,
  aPage,
  asMember,
  inDays,
  lastOpened,
  listOf,
  shown,
  startOver,
  tap,
  tapId,
  write,
  type Routes,
} from './wishes-support';

const WISH = '/communities/c1/wishes/w1';
const looksNobody: Routes = { [`GET ${WISH}/contact-looks`]: { body: { items: [] } } };
const claim = {
  id: 'claim1',
  state: 'active' as const,
  mine: true,
  volunteerName: '王师傅',
  claimedAt: inDays(-1),
  dueAt: inDays(6),
  extendable: true,
  deliveredAt: null,
  deliveryNote: null,
  cardSlot: null,
};

async function open(page: ReturnType<typeof aPage>, routes: Routes = {}) {
  platform.params = { id: 'w1' };
  await asMember({ volunteerState: 'approved' }, { [`GET ${WISH}`]: { body: page }, ...looksNobody, ...routes });
  render(<WishPage />);
  await screen.findAllByText(page.title);
}

beforeEach(startOver);

describe('the page of a wish', () => {
  it('tells a neighbour what helping means, and shows neither address nor who helps', async () => {
    await open(aPage({ actions: ['claim'] }));

    expect(shown('您若帮忙')).toBe(true);
    expect(shown('住址和电话')).toBe(false);
    expect(shown('谁看过住址和电话')).toBe(false);
  });

  it('draws the buttons the server allows, and no others', async () => {
    await open(aPage({ state: 'delivered', mine: true, actions: ['confirm', 'dispute'] }));

    expect(shown('办好了')).toBe(true);
    expect(shown('还有问题')).toBe(true);
    expect(shown('我来帮忙')).toBe(false);
    expect(shown('撤回这个心愿')).toBe(false);
  });

  it('lets its author say that what a proxy confirmed is not done, and what is missing', async () => {
    const POST = `POST ${WISH}/reopen`;
    const timeline = [{ step: 'confirmed' as const, at: inDays(-1), by: '女儿 代办' }];
    await open(aPage({ state: 'fulfilled', mine: true, actions: ['reopen'], timeline }), {
      [POST]: { body: { id: 'w1', state: 'claimed' } },
    });
    await tap('其实还没办好');
    expect(shown(/替您确认的人也会知道/)).toBe(true);
    await write('还差什么', '灯装上了，可是不亮');
    await tap('告诉他们');
    expect(sentTo('POST', `${WISH}/reopen`)[0]?.body).toEqual({ reason: '灯装上了，可是不亮' });
  });

  it('leaves to the desk what a staff member may do as staff', async () => {
    const staff = {
      authorName: '李芳',
      textCheck: 'pass' as const,
      findings: [],
      waitingSince: inDays(-1),
      saidAt: inDays(-1),
    };
    await open(aPage({ state: 'delivered', actions: ['confirm', 'dispute', 'close'], staff }));

    expect(shown('办好了')).toBe(false);
    await tap('到工作台处理');
    expect(lastOpened()).toBe('navigateTo /staff/pages/wish/index?id=w1');
  });

  it('tells the claimer whose phone and address they are; without consent there are none, and the community is called', async () => {
    const spokenFor = { as: 'grid_worker', by: '别人代办', why: null } as const;
    const claimed = { state: 'claimed', claimedByMe: true, claim, spokenFor } as const;
    await open(aPage({ ...claimed, contactOpen: true }));
    expect(shown('电话和住址是本人的。办好以后，请本人或代办的人确认。')).toBe(true);
    expect(shown('打社区电话')).toBe(false);
    cleanup();

    const community = { body: { phone: '0357-5550100' } };
    await open(aPage({ ...claimed, contactClosed: 'no_consent' }), { 'GET /communities/c1': community });
    await screen.findByText('打社区电话');
    expect(shown('办好以后，请本人或代办的人确认。')).toBe(true);
    expect(shown(/^电话和住址是本人的/)).toBe(false);
    expect(shown(/^本人没有同意把电话和住址给志愿者。请打社区电话/)).toBe(true);
    await tap('打社区电话');
    expect(platform.calls).toEqual(['0357-5550100']);
  });

  it('opens address and phone for the claimer only after a tap, says that the look is recorded, and calls', async () => {
    await open(
      aPage({ state: 'claimed', claimedByMe: true, contactOpen: true, claim, actions: ['deliver', 'release'] }),
      {
        [`GET ${WISH}/contact`]: {
          body: {
            name: '王秀英',
            phone: '13900001111',
            building: '5号楼',
            address: '2单元301',
            privateDetail: '请敲门',
          },
        },
      },
    );
    expect(shown('13900001111')).toBe(false);
    expect(shown(/每次查看都会记录/)).toBe(true);
    expect(sentTo('GET', `${WISH}/contact`)).toHaveLength(0);

    await tap('查看');
    expect(shown('5号楼2单元301')).toBe(true);
    expect(shown('请敲门')).toBe(true);
    await tap('打电话');
    expect(platform.calls).toEqual(['13900001111']);
  });

  it('shows its author who looked at address and phone', async () => {
    await open(aPage({ mine: true, state: 'claimed' }), {
      [`GET ${WISH}/contact-looks`]: { body: { items: [{ at: inDays(-1), byName: '王师傅', as: 'claimer' }] } },
    });
    expect(await screen.findByText(/王师傅 · 帮忙的人/)).toBeTruthy();
  });

  describe('at the door of somebody with a household card', () => {
    const CARD = `POST ${WISH}/confirm-by-card`;
    const atTheDoor = aPage({
      state: 'delivered',
      claimedByMe: true,
      claim: { ...claim, state: 'delivered', cardSlot: 7 },
      actions: ['confirm_by_card'],
    });
    const verdict = (body: object) => ({ [CARD]: { body: { slot: 7, left: null, state: 'delivered', ...body } } });

    it('asks for the box the server names, and says what to do about a wrong code', async () => {
      await open(atTheDoor, verdict({ is: 'wrong', left: 4 }));
      await tap('用联系卡确认');
      expect(shown('请看联系卡第 7 格')).toBe(true);

      await write('第 7 格的号码', '12');
      await tap('确认');
      expect(sentTo('POST', `${WISH}/confirm-by-card`)).toHaveLength(0);

      await write('第 7 格的号码', '1234');
      await tap('确认');
      expect(sentTo('POST', `${WISH}/confirm-by-card`)[0]!.body).toEqual({ code: '1234' });
      expect(await screen.findByText('号码不对。请看卡上第 7 格。今天还能再试 4 次。')).toBeTruthy();
    });

    it('takes no further code once the day is locked', async () => {
      await open(atTheDoor, verdict({ is: 'locked', slot: null }));
      await tap('用联系卡确认');
      await write('第 7 格的号码', '1234');
      await tap('确认');

      expect(await screen.findByText(/社区会打电话核实/)).toBeTruthy();
      expect(shown('知道了')).toBe(true);
      expect(shown('确认')).toBe(false);
    });
  });

  it('takes a dispute only with a reason', async () => {
    await open(aPage({ state: 'delivered', mine: true, actions: ['confirm', 'dispute'] }), {
      [`POST ${WISH}/dispute`]: { body: { id: 'w1', state: 'claimed' } },
    });
    await tap('还有问题');
    await tap('告诉对方');
    expect(sentTo('POST', `${WISH}/dispute`)).toHaveLength(0);

    await write('还差什么', '灯还是一闪一闪的');
    await tap('告诉对方');
    expect(sentTo('POST', `${WISH}/dispute`)[0]!.body).toEqual({ reason: '灯还是一闪一闪的' });
  });

  it('confirms with thanks that only the helper reads, or without any', async () => {
    await open(aPage({ state: 'delivered', mine: true, actions: ['confirm', 'dispute'] }), {
      [`POST ${WISH}/confirm`]: { body: { id: 'w1', state: 'fulfilled' } },
    });
    await tapId('do-confirm');
    await tapId('confirm');
    expect(sentTo('POST', `${WISH}/confirm`)[0]!.body).toEqual({});
  });

  it('lets its author put the thanks on the wall after a question, and take them down with one tap', async () => {
    const thanked = { state: 'fulfilled' as const, mine: true, thanks: '水龙头不漏了' };
    const hung = { [`PUT ${WISH}/thanks`]: { body: { wishId: 'w1', onWall: true } } };
    await open(aPage({ ...thanked, thanksOnWall: false }), hung);
    await tapId('thanks-up');
    expect(sentTo('PUT', `${WISH}/thanks`)).toHaveLength(0);
    await tap('贴上');
    expect(sentTo('PUT', `${WISH}/thanks`)[0]!.body).toEqual({ onWall: true });

    cleanup();
    await open(aPage({ ...thanked, thanksOnWall: true }), hung);
    await tapId('thanks-down');
    expect(sentTo('PUT', `${WISH}/thanks`).pop()!.body).toEqual({ onWall: false });
  });

  it('offers the helper no wall for thanks of somebody else', async () => {
    await open(aPage({ state: 'fulfilled', claimedByMe: true, thanks: '水龙头不漏了' }));
    expect(shown('对方的谢谢')).toBe(true);
    expect(document.getElementById('thanks-up')).toBeNull();
  });

  it('asks before a wish is withdrawn', async () => {
    await open(aPage({ mine: true, actions: ['withdraw'] }), {
      [`POST ${WISH}/withdraw`]: { body: { id: 'w1', state: 'withdrawn' } },
    });
    await tapId('do-withdraw');
    expect(sentTo('POST', `${WISH}/withdraw`)).toHaveLength(0);
    await tap('撤回');
    expect(sentTo('POST', `${WISH}/withdraw`)).toHaveLength(1);
  });

  it('shows its author what staff changed', async () => {
    await open(
      aPage({
        mine: true,
        textEditedByStaff: true,
        textBeforeEdit: { title: '厨房的灯不亮了', publicText: '在3号楼。' },
      }),
    );
    expect(shown('原来写的是：在3号楼。')).toBe(true);
  });

  it('says so when the wish is gone, and leads back to the wall', async () => {
    platform.params = { id: 'w9' };
    await asMember({}, {});
    render(<WishPage />);
    await screen.findByText('看心愿墙');
    await tap('看心愿墙');
    expect(lastOpened()).toBe('switchTab /pages/wishes/index');
  });
});

describe('my wishes', () => {
  it('puts the reason under a wish that came back, and leads to mending it', async () => {
    const back = aMyWish({ state: 'rejected', rejectReason: '请去掉门牌号', actions: ['resubmit'] });
    await asMember({}, { 'GET /communities/c1/me/wishes': { body: listOf([back]) } });
    render(<MyWishesPage />);
    await screen.findByText('社区说：请去掉门牌号');
    await tap('改一改，再说一次');

    expect(lastOpened()).toBe('navigateTo /pages/say/index?again=w1');
  });

  it('offers to say the first one', async () => {
    await asMember({}, { 'GET /communities/c1/me/wishes': { body: listOf([]) } });
    render(<MyWishesPage />);
    expect(await screen.findByText('您还没有说过心愿')).toBeTruthy();
  });
});

describe('my claims', () => {
  const CLAIMS = 'GET /communities/c1/me/claims';

  it('shows what is in hand with its deadline; everything else on the other side', async () => {
    await asMember(
      { volunteerState: 'approved' },
      {
        [CLAIMS]: ({ path }) => ({
          body: listOf(
            path.includes('living=true') ? [aClaim()] : [aClaim({ id: 'claim2', state: 'lapsed', actions: [] })],
          ),
        }),
      },
    );
    render(<ClaimsPage />);
    expect(await screen.findByText(/前，还有 6 天/)).toBeTruthy();
    await tap('全部');
    expect(await screen.findByText('到期退回')).toBeTruthy();
  });

  it('gives a claim back with a reason', async () => {
    await asMember(
      { volunteerState: 'approved' },
      {
        [CLAIMS]: { body: listOf([aClaim()]) },
        [`POST ${WISH}/release`]: { body: { id: 'w1', state: 'open' } },
      },
    );
    render(<ClaimsPage />);
    await screen.findByText('我做好了');
    await tap('退回');
    await write('为什么退回', '这周要出差');
    await tapId('confirm');

    expect(sentTo('POST', `${WISH}/release`)[0]!.body).toEqual({ reason: '这周要出差' });
  });
});
