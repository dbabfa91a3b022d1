import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { moveToPrivate, emptyDraft, titleFrom, type SayDraft } from '@/features/wishes/model/draft';
import SayPage from '@/pages/say/index';
import { elderMode } from '@/ui/base/elder';
import { sentTo } from './support';
import { platform, type Answer } from './stubs/taro';
import { aPage, asMember, lastOpened, shown, startOver, tap, tapId, write, type Routes } from './wishes-support';

const WISHES = '/communities/c1/wishes';
const sent = { body: { id: 'w7', state: 'submitted' } };
const submissions = () => sentTo('POST', WISHES);

async function open(routes: Routes = {}) {
  await asMember({}, { [`POST ${WISHES}`]: sent, ...routes });
  await act(async () => void render(<SayPage />));
  await waitFor(() => expect(document.getElementById('public-text')).toBeTruthy());
}

async function fill() {
  await tapId('category-repair');
  await write('一句话说清楚', '厨房的灯不亮了');
  await write('具体说说', '够不着，也不敢自己换，晚上在家');
}

beforeEach(startOver);

describe('saying a wish on one page', () => {
  it('sends it once and says what happens next', async () => {
    await open();
    await fill();
    await write('联系电话', '13900003333');
    await act(async () => {
      const send = screen.getByText('送出心愿');
      fireEvent.click(send);
      fireEvent.click(send);
    });

    expect(await screen.findByText('您的心愿收到了')).toBeTruthy();
    expect(shown('社区先看一看')).toBe(true);
    expect(submissions().map((s) => s.body)).toEqual([
      {
        category: 'repair',
        title: '厨房的灯不亮了',
        publicText: '够不着，也不敢自己换，晚上在家',
        contactPhone: '13900003333',
        gridId: 'g2',
        buildingId: 'b5',
        showBuilding: false,
      },
    ]);
    await tap('看我的心愿');
    expect(lastOpened()).toBe('redirectTo /pages/wish/index?id=w7');
  });

  it('begins empty after one was sent', async () => {
    await open();
    await fill();
    await tap('送出心愿');
    await screen.findByText('您的心愿收到了');
    cleanup();
    await act(async () => void render(<SayPage />));
    expect((screen.getByLabelText('一句话说清楚') as HTMLInputElement).value).toBe('');
  });

  it('sends nothing while something is missing, and says what', async () => {
    await open();
    await tap('送出心愿');

    expect(shown('请至少写 4 个字')).toBe(true);
    expect(shown('请选一类')).toBe(true);
    expect(submissions()).toHaveLength(0);
    expect(platform.scrolledTo).toEqual(['.field--error']);
    await tap('送出心愿');
    expect(platform.scrolledTo).toHaveLength(2);
  });

  it('points out a phone number in the public words while it is typed, and moves it where only the helper sees it', async () => {
    await open();
    await fill();
    expect(shown(/这里像是有/)).toBe(false);
    await write('具体说说', '晚上在家，打 139 0000 3333，3单元201室');

    expect(shown('这里像是有电话、门牌号')).toBe(true);
    await tap('送出心愿');
    expect(submissions()).toHaveLength(0);

    await tap('替我移过去');
    expect(shown(/这里像是有/)).toBe(false);
    expect((screen.getByLabelText('联系电话') as HTMLInputElement).value).toBe('13900003333');
    expect((screen.getByLabelText('住址') as HTMLInputElement).value).toBe('3单元201室');
  });

  it('names the building only after the author switched it on', async () => {
    await open();
    await fill();
    await act(async () => void fireEvent.click(await screen.findByText('墙上也写楼栋')));
    await tap('送出心愿');
    await screen.findByText('您的心愿收到了');

    expect(submissions()[0]!.body).toMatchObject({ buildingId: 'b5', showBuilding: true });
  });

  it('shows the sentence of the server next to the field it speaks of', async () => {
    const refusal: Answer = {
      status: 400,
      body: {
        code: 'VALIDATION_FAILED',
        detail: '有几处没有填好',
        errors: [{ field: 'title', message: '标题太短了' }],
      },
    };
    await open({ [`POST ${WISHES}`]: refusal });
    await fill();
    await tap('送出心愿');

    expect(await screen.findByText('标题太短了')).toBeTruthy();
    expect(platform.scrolledTo).toContain('.field--error');
  });

  it.each(['photoIds', 'gridId', 'buildingId', 'privateDetail', 'contactPhone', 'contactAddress'])(
    'has a place for the sentence of the server about %s',
    async (field) => {
      const errors = [{ field, message: '这里还要改一改' }];
      await open({ [`POST ${WISHES}`]: { status: 400, body: { code: 'VALIDATION_FAILED', detail: '', errors } } });
      await fill();
      await tap('送出心愿');

      expect(await screen.findByText('这里还要改一改')).toBeTruthy();
    },
  );

  it('keeps it without network, says so, and sends the same key when the network returns', async () => {
    let online = false;
    await open({ [`POST ${WISHES}`]: () => (online ? sent : { fail: 'request:fail' }) });
    await fill();
    await tap('送出心愿');
    expect(shown('没有网络，已替您保存')).toBe(true);

    online = true;
    await tap('现在送');
    expect(shown('您的心愿收到了')).toBe(true);
    const keys = submissions().map((s) => s.header['idempotency-key']);
    expect(keys.length).toBe(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('gives back, to be mended, what was kept and then refused', async () => {
    const refusal: Answer = { status: 422, body: { code: 'WISH_MONEY_REFUSED', detail: '微心愿只帮忙做事和送东西。' } };
    let online = false;
    await open({ [`POST ${WISHES}`]: () => (online ? refusal : { fail: 'request:fail' }) });
    await fill();
    await tap('送出心愿');
    online = true;
    await tap('现在送');
    expect(shown('这次没有送成')).toBe(true);

    cleanup();
    await act(async () => void render(<SayPage />));
    expect(shown('微心愿只帮忙做事和送东西。')).toBe(true);
    await tap('拿回来改');
    expect((screen.getByLabelText('一句话说清楚') as HTMLInputElement).value).toBe('厨房的灯不亮了');
    expect(shown('拿回来改')).toBe(false);
  });

  it('is still there when the page is opened again, and can be thrown away', async () => {
    await open();
    await fill();
    cleanup();
    render(<SayPage />);
    expect(await screen.findByText('上次没写完的，替您留着')).toBeTruthy();
    expect((screen.getByLabelText('一句话说清楚') as HTMLInputElement).value).toBe('厨房的灯不亮了');

    await tap('清空重写');
    expect((screen.getByLabelText('一句话说清楚') as HTMLInputElement).value).toBe('');
    expect(shown('上次没写完的，替您留着')).toBe(false);
  });
});

describe('photos', () => {
  it('are sent at once, at most four, and go with the wish', async () => {
    let n = 0;
    platform.pictures = [];
    await open({
      'POST /communities/c1/media': () => ({ body: { id: `p${++n}`, state: 'checking', url: `/p${n}.jpg` } }),
    });
    platform.pictures = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg'];
    await fill();
    await tapId('add-photo');
    await waitFor(() => expect(screen.getAllByLabelText(/拿掉第 . 张照片/)).toHaveLength(4));
    expect(document.getElementById('add-photo')).toBeNull();

    await act(async () => void fireEvent.click(screen.getByLabelText('拿掉第 2 张照片')));
    await tap('送出心愿');
    await screen.findByText('您的心愿收到了');
    expect(submissions()[0]!.body).toMatchObject({ photoIds: ['p1', 'p3', 'p4'] });
  });

  it('can be tried again when one did not get through', async () => {
    let works = false;
    await open({
      'POST /communities/c1/media': () =>
        works ? { body: { id: 'p1', state: 'checking', url: '/p1.jpg' } } : { fail: 'uploadFile:fail' },
    });
    platform.pictures = ['a.jpg'];
    await tapId('add-photo');
    await screen.findByText('没传上，点一下再传');
    works = true;
    await tap('没传上，点一下再传');

    expect(await screen.findByLabelText('拿掉第 1 张照片')).toBeTruthy();
  });
});

const written = {
  category: 'repair',
  title: '厨房的灯不亮了',
  publicText: '够不着，也不敢自己换。',
  privateDetail: '请敲门',
  contactPhone: '13900003333',
  contactAddress: null,
  gridId: 'g1',
  buildingId: 'b9',
  showBuilding: false,
  photos: [],
  rejectReason: '请写明什么时候用',
};
const aProfile = (part: object) => ({
  communityId: 'c1',
  realName: null,
  phoneMasked: null,
  addressMasked: null,
  building: { id: 'b5', name: '5号楼' },
  ...part,
});

describe('saying it again', () => {
  it('starts from what was written, the private part too, under the reason of the community', async () => {
    platform.params = { again: 'w1' };
    await asMember(
      {},
      {
        [`GET ${WISHES}/w1/form`]: { body: written },
        [`GET ${WISHES}/w1`]: { body: aPage({ id: 'w1', state: 'rejected', mine: true }) },
        [`POST ${WISHES}/w1/resubmit`]: sent,
      },
    );
    render(<SayPage />);
    await screen.findByText('请写明什么时候用');
    await write('具体说说', '周六上午换灯泡用');
    await tap('再说一次');
    await screen.findByText('您的心愿收到了');

    expect(sentTo('POST', `${WISHES}/w1/resubmit`)[0]!.body).toMatchObject({
      category: 'repair',
      publicText: '周六上午换灯泡用',
      contactPhone: '13900003333',
      privateDetail: '请敲门',
      buildingId: 'b9',
    });
  });

  it('does not freeze the phone of the profile into the wish', async () => {
    platform.params = { again: 'w1' };
    await asMember(
      {},
      {
        [`GET ${WISHES}/w1/form`]: { body: { ...written, contactPhone: null } },
        [`GET ${WISHES}/w1`]: { body: aPage({ id: 'w1', state: 'rejected', mine: true }) },
        [`POST ${WISHES}/w1/resubmit`]: sent,
        'GET /communities/c1/me': { body: aProfile({ phoneMasked: '139****0002' }) },
      },
    );
    render(<SayPage />);
    await screen.findByText('请写明什么时候用');
    await tap('再说一次');
    await screen.findByText('您的心愿收到了');

    expect(sentTo('POST', `${WISHES}/w1/resubmit`)[0]!.body).not.toHaveProperty('contactPhone');
  });
});

describe('a wish that staff have not decided about', () => {
  it('is written anew: it is looked at as it will hang, and goes where the old words were', async () => {
    platform.params = { again: 'w1' };
    await asMember(
      {},
      {
        [`GET ${WISHES}/w1/form`]: { body: { ...written, rejectReason: null } },
        [`GET ${WISHES}/w1`]: { body: aPage({ id: 'w1', state: 'submitted', mine: true, actions: ['rewrite'] }) },
        [`PUT ${WISHES}/w1/form`]: sent,
      },
    );
    render(<SayPage />);
    await screen.findByText('先看看样子');
    await write('具体说说', '周六上午换灯泡用');
    await tap('先看看样子');
    expect(await screen.findByText('贴出来是这样的')).toBeTruthy();
    expect(document.getElementById('say-preview')!.textContent).toContain('周六上午换灯泡用');
    expect(document.getElementById('say-preview')!.textContent).not.toContain('13900003333');
    expect(sentTo('PUT', `${WISHES}/w1/form`)).toHaveLength(0);
    await tapId('preview-send');
    await waitFor(() => expect(sentTo('PUT', `${WISHES}/w1/form`)).toHaveLength(1));
    expect(sentTo('PUT', `${WISHES}/w1/form`)[0]!.body).toMatchObject({ publicText: '周六上午换灯泡用' });
  });
});

describe('saying a wish for somebody else', () => {
  const agreed = (state: string, give: string[]) => ({
    ...{ personId: 'p9', name: '王桂芳', as: 'grid_worker', wordOf: 'own' },
    items: [
      { purpose: 'volunteer_contact', state, wordingVersion: '1', consent: null, askAnew: false, give, withdraw: [] },
    ],
  });
  const openFor = async (person: object) => {
    platform.params = { person: 'p9' };
    await open({ 'GET /communities/c1/people/p9/consents': { body: person } });
  };

  it('asks a grid worker why, and whether the person lets helpers have phone and address', async () => {
    await openFor(agreed('none', ['spoken_before', 'signed']));
    expect(shown('替王桂芳说')).toBe(true);
    await fill();
    await tap('送出心愿');
    expect(shown('请写一句为什么代办')).toBe(true);
    expect(submissions()).toHaveLength(0);
    await write('为什么代办', '奶奶不用手机');
    await tapId('contact-consent');
    await tap('同意，当面说的');
    await tap('送出心愿');
    await screen.findByText('替王桂芳说的心愿收到了');
    expect(submissions().map((s) => s.body)).toEqual([
      {
        ...{ category: 'repair', title: '厨房的灯不亮了', publicText: '够不着，也不敢自己换，晚上在家' },
        ...{ showBuilding: false, personId: 'p9', why: '奶奶不用手机', contactConsent: 'spoken_before' },
      },
    ]);
  });

  it('does not ask again for a consent that lives, and asks the family for no reason', async () => {
    await openFor({ ...agreed('living', []), as: 'proxy' });
    expect(shown('本人同意过：来帮忙的志愿者看得到电话和住址。')).toBe(true);
    await fill();
    await tap('送出心愿');
    await screen.findByText('替王桂芳说的心愿收到了');
    expect(submissions()[0]!.body).toMatchObject({ personId: 'p9' });
  });

  it('in the large version asks it beside how to find the person', async () => {
    await act(async () => elderMode.set(true));
    await openFor(agreed('none', ['spoken_before']));
    await write('您想请人帮什么忙？', '厨房的灯不亮了，想请人来看看');
    await tap('下一步');
    await tapId('category-repair');
    await tap('下一步');
    expect(shown('替谁说，怎么找到本人？')).toBe(true);
    expect(document.getElementById('for-whom')).toBeTruthy();
  });
});

describe('how the helper finds the person', () => {
  const withProfile = (part: object) => open({ 'GET /communities/c1/me': { body: aProfile(part) } });

  it('shows masked what will be given when nothing else is written, the building with the address', async () => {
    await withProfile({ phoneMasked: '139****0002', addressMasked: '2单元***' });

    expect(shown('不填就给对方您资料里的：139****0002')).toBe(true);
    expect(shown('不填就给对方您资料里的：5号楼2单元***')).toBe(true);
  });

  it('asks for a phone or an address when the profile has neither', async () => {
    await withProfile({});
    await fill();
    await tap('送出心愿');
    expect(shown('电话和住址请至少留一样，来帮忙的人好找到您')).toBe(true);
    expect(submissions()).toHaveLength(0);

    await write('住址', '2单元301');
    await tap('送出心愿');
    await screen.findByText('您的心愿收到了');
    expect(submissions()).toHaveLength(1);
  });
});

describe('in elder mode', () => {
  it('asks one question per screen and makes the title from the first sentence', async () => {
    act(() => elderMode.set(true));
    await open();
    expect(shown('您想请人帮什么忙？')).toBe(true);
    await tap('下一步');
    expect(shown('您想请人帮什么忙？')).toBe(true);

    await write('您想请人帮什么忙？', '厨房的灯不亮了，想请人来看看。晚上都在家。');
    await tap('下一步');
    expect(shown('属于哪一类？')).toBe(true);
    await tapId('category-repair');
    await tap('下一步');
    expect(shown('怎么找到您？')).toBe(true);
    await tap('送出心愿');
    await screen.findByText('您的心愿收到了');

    expect(submissions()[0]!.body).toMatchObject({
      title: '厨房的灯不亮了，想请人来看看',
      publicText: '厨房的灯不亮了，想请人来看看。晚上都在家。',
    });
  });

  it('goes back to the question whose answer the server refuses, and says why there', async () => {
    act(() => elderMode.set(true));
    const errors = [{ field: 'title', message: '这里全社区看得到' }];
    await open({ [`POST ${WISHES}`]: { status: 400, body: { code: 'VALIDATION_FAILED', detail: '', errors } } });
    await write('您想请人帮什么忙？', '厨房的灯不亮了，想请人来看看。');
    await tap('下一步');
    await tapId('category-repair');
    await tap('下一步');
    await tap('送出心愿');

    expect(await screen.findByText('这里全社区看得到')).toBeTruthy();
    expect(shown('您想请人帮什么忙？')).toBe(true);
  });

  it('says where the voice key is', async () => {
    act(() => elderMode.set(true));
    await open();
    await tap('点一下，说给我听');
    expect(shown(/点键盘上的话筒/)).toBe(true);
  });
});

describe('a title from a story', () => {
  it.each([
    ['灯坏了。请来看看。', '灯坏了。请来看看。'],
    ['厨房的灯不亮了。晚上在家', '厨房的灯不亮了'],
    [
      '我家在三楼，厨房的灯从上个星期开始就一闪一闪的，现在完全不亮了',
      '我家在三楼，厨房的灯从上个星期开始就一闪一闪的',
    ],
  ])('%s', (story, title) => expect(titleFrom(story)).toBe(title));

  it('takes the words themselves when there is no comma to cut at', () => {
    expect([...titleFrom('灯'.repeat(60))]).toHaveLength(30);
  });
});

describe('moving personal data to the private part', () => {
  const moved = (part: Partial<SayDraft>) => {
    const draft = { ...emptyDraft({}), ...part };
    const after = { ...draft, ...moveToPrivate(draft) };
    return { ...after, privately: [after.contactPhone, after.contactAddress, after.privateDetail].join(' ') };
  };

  it.each([
    ['身份证141081195012310021', ['141081195012310021']],
    ['打 13900003333 或 13911112222', ['13900003333', '13911112222']],
    ['住2单元301室，门口是3单元502室', ['2单元301室', '3单元502室']],
    ['加我微信：wang_1956，或写信 lao.wang@example.com', ['wang_1956', 'lao.wang@example.com']],
    ['车停在晋L12345旁', ['晋L12345']],
  ])('%s: everything that leaves is found whole', (publicText, pieces) => {
    const after = moved({ publicText });
    for (const piece of pieces) {
      expect(after.publicText).not.toContain(piece);
      expect(after.privately).toContain(piece);
    }
  });

  it('a field that is filled swallows nothing', () => {
    const after = moved({ publicText: '打 13900003333', contactPhone: '13911112222', privateDetail: '请敲门' });

    expect(after).toMatchObject({
      publicText: '打 ',
      contactPhone: '13911112222',
      privateDetail: '请敲门；13900003333',
    });
  });

  it('what does not fit any more stays where it is', () => {
    const full = '敲'.repeat(500);
    const after = moved({ publicText: '打 13900003333', contactPhone: '13911112222', privateDetail: full });

    expect(after).toMatchObject({ publicText: '打 13900003333', privateDetail: full });
  });
});
