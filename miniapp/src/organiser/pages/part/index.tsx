import Taro from '@tarojs/taro';
import { OrganiserPage } from '@/features/events/components/organise/organiser-page';
import type { SessionPart as Part } from '@/features/events/components/organise/session-hub';
import { SESSION_PART_TITLES, SessionPart } from '@/features/events/components/organise/session-part';
import { noSuchThing, useIdParam } from '@/platform/route-params';
import { guarded } from '@/ui/page/guarded-page';
import { ErrorState } from '@/ui/states/states';

const isPart = (value: string | undefined): value is Part =>
  !!value && Object.keys(SESSION_PART_TITLES).includes(value);

/** One side of a session: `?id=&part=people`. */
export default guarded(function SessionPartPage() {
  const sessionId = useIdParam('id');
  const { part } = Taro.useRouter().params;
  const known = isPart(part) ? part : undefined;
  return (
    <OrganiserPage title={known ? SESSION_PART_TITLES[known] : '场次'}>
      {sessionId && known ? <SessionPart sessionId={sessionId} part={known} /> : <ErrorState problem={noSuchThing()} />}
    </OrganiserPage>
  );
});
