import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import type { PageProps } from '@/ui/page/page';
import { EmptyState } from '@/ui/states/states';
import { useMembershipIfAny } from '../../model/membership';
import { MemberPage } from '../member-page';

/** A page for those who work with people: grid workers and staff. The server asks the same at every call. */
export function PeoplePage({ children, bottom, ...frame }: PageProps) {
  const roles = useMembershipIfAny()?.roles ?? [];
  const may = roles.includes('staff') || roles.includes('grid_worker');
  return (
    <MemberPage {...frame} bottom={may ? bottom : undefined}>
      {may ? (
        children
      ) : (
        <EmptyState
          icon="people"
          title="这里给网格员和社区工作者用"
          note="需要开通请联系社区主任"
          action={<Button onClick={() => void go(routes.home)}>回首页</Button>}
        />
      )}
    </MemberPage>
  );
}
