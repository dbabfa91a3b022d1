import { routes, startAt } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { guarded } from '@/ui/page/guarded-page';
import { Page } from '@/ui/page/page';
import { EmptyState } from '@/ui/states/states';

/** Where an address leads that no page has. */
export default guarded(function NotFoundPage() {
  return (
    <Page title="没有这一页">
      <EmptyState
        icon="search"
        title="没有找到这一页"
        note="可能是链接旧了，从首页进去就好"
        action={
          <Button id="not-found-home" onClick={() => void startAt(routes.home)}>
            回首页
          </Button>
        }
      />
    </Page>
  );
});
