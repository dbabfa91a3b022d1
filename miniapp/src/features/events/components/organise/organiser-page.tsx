import { MemberPage } from '@/features/communities/components/member-page';
import { useMembershipIfAny } from '@/features/communities/model/membership';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import type { PageProps } from '@/ui/page/page';
import { EmptyState } from '@/ui/states/states';

/** True for whoever may organise events in the community looked at. */
export function useMayOrganise(): boolean {
  const roles = useMembershipIfAny()?.roles ?? [];
  return roles.includes('organiser') || roles.includes('staff');
}

/** A page for organisers and staff. The server asks the same at every call. */
export function OrganiserPage({ children, bottom, ...frame }: PageProps) {
  const may = useMayOrganise();
  return (
    <MemberPage {...frame} bottom={may ? bottom : undefined}>
      {may ? (
        children
      ) : (
        <EmptyState
          icon="opera"
          title="这里给活动组织者用"
          note="需要开通请联系社区工作者"
          action={<Button onClick={() => void go(routes.home)}>回首页</Button>}
        />
      )}
    </MemberPage>
  );
}
