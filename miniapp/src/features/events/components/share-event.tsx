import { Button } from '@/ui/button/button';
import { sharePage } from '@/platform/share-page';
import { toast } from '@/ui/toast/toast';
import type { EventPage, SessionView } from '../api/types';
import { beginsWords } from '../model/when';

interface ShareEventProps {
  event: Pick<EventPage, 'title' | 'placeText'>;
  session: Pick<SessionView, 'startsAt'> | undefined;
  now: number;
}

/** Tells a neighbour: WeChat sends its card, a browser opens the phone's sheet or copies the address. */
export function ShareEvent({ event, session, now }: ShareEventProps) {
  const share = async () => {
    const became = await sharePage(event.title, shareWords(event, session, now));
    if (became === 'copied') toast('链接复制好了，发给邻居就行');
    if (became === 'refused') toast('这个浏览器不让复制，请把上面的网址发给邻居');
  };
  const way = SILIN_H5 ? { onClick: () => void share() } : { openType: 'share' as const };
  return (
    <Button id="event-share" variant="text" tone="ink" {...way}>
      告诉邻居
    </Button>
  );
}

/** What stands beside the address: 戏韵文化润人心，周六下午三点，社区文化广场. */
export const shareWords = (
  { title, placeText }: ShareEventProps['event'],
  session: ShareEventProps['session'],
  now: number,
) => [title, session && beginsWords(session.startsAt, now), placeText].filter(Boolean).join('，');
