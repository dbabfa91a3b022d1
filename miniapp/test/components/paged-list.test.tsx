import { act, render, screen } from '@testing-library/react';
import { ApiProblem } from '@/platform/api-problem';
import { useList, type Page } from '@/platform/use-list';
import { PagedList } from '@/ui/paged-list/paged-list';
import { tapId } from './wishes-support';

type Row = { id: string };
type Read = (cursor?: string) => Promise<Page<Row>>;

function Rows({ read }: { read: Read }) {
  const list = useList(read, []);
  return (
    <PagedList list={list} id="rows" empty={<div>还没有</div>}>
      {(rows) => rows.map((r) => <div key={r.id}>{r.id}</div>)}
    </PagedList>
  );
}

const draw = async (read: Read) => {
  await act(async () => void render(<Rows read={read} />));
};
const page = (ids: readonly string[], nextCursor: string | null = null): Page<Row> => ({
  items: ids.map((id) => ({ id })),
  nextCursor,
});
const said = () => document.getElementById('rows')?.textContent;

describe('a long list', () => {
  it('says that it is being opened until the first answer', async () => {
    await draw(() => new Promise(() => undefined));

    expect(screen.getByLabelText('正在打开')).toBeTruthy();
  });

  it('says what is missing when there is nothing', async () => {
    await draw(async () => page([]));

    expect(said()).toBe('还没有');
  });

  it('says that there is no connection and offers another try', async () => {
    let on = false;
    await draw(async () => {
      if (!on) throw new ApiProblem(0, 'OFFLINE', '没有网络');
      return page(['甲']);
    });
    expect(said()).toContain('现在连不上');

    on = true;
    await act(async () => screen.getByText('再试一次').click());
    expect(said()).toBe('甲都在这里了');
  });

  it('goes on page by page to its end', async () => {
    await draw(async (cursor) => (cursor ? page(['丙']) : page(['甲', '乙'], 'more')));
    expect(said()).toBe('甲乙再看一些');

    await tapId('list-more');
    expect(said()).toBe('甲乙丙都在这里了');
  });

  it('keeps its rows when there was no more to get, and says so below them', async () => {
    await draw(async (cursor) => {
      if (cursor) throw new ApiProblem(0, 'OFFLINE', '没有网络');
      return page(['甲'], 'more');
    });

    await tapId('list-more');
    expect(said()).toMatch(/^甲.+再看一些$/);
  });
});
