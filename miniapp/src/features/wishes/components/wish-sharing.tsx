import { useMembership } from '@/features/communities/model/membership';
import { openFile } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { wishesApi } from '../api/wishes.api';
import type { WishPage } from '../api/types';

/** What the card in a chat says: the public title, nothing of anybody. */
export const shareTitle = (wish: Pick<WishPage, 'title' | 'state'> | undefined): string =>
  !wish ? '社区里的心愿' : wish.state === 'open' ? `等人帮忙：${wish.title}` : wish.title;

/** A wish that waits for somebody can be passed on: as a card in a chat, as a picture or on paper with its code. */
export function WishSharing({ wish }: { wish: WishPage }) {
  const { communityId } = useMembership();
  const open = useAction(async (_key: string, ending: 'png' | 'pdf') => {
    const bytes = await wishesApi.poster(communityId, wish.id, ending);
    const shown = await openFile(`心愿海报 ${wish.title}.${ending}`, bytes, ending);
    if (!shown) toast('这台手机没有打开文件，请到电脑上下载');
    else if (SILIN_H5) toast('已经存好');
  });
  if (wish.state !== 'open') return null;
  return (
    <>
      {SILIN_H5 ? null : (
        <Button id="share" variant="text" tone="ink" openType="share">
          转给邻居看看
        </Button>
      )}
      <Button id="poster-png" variant="text" tone="ink" loading={open.pending} onClick={() => void open.run('png')}>
        存成海报
      </Button>
      <Button id="poster-pdf" variant="text" tone="ink" loading={open.pending} onClick={() => void open.run('pdf')}>
        打印的海报
      </Button>
      <ProblemNote problem={open.problem} />
    </>
  );
}
