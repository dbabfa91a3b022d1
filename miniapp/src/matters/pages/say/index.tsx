import { MemberPage } from '@/features/communities/components/member-page';
import { useNextThings } from '@/features/home/model/use-home';
import { SayNeed } from '@/features/needs/components/say-need';
import { replaceWith, routes } from '@/platform/navigate';
import { guarded } from '@/ui/page/guarded-page';

/** Telling the community what one needs. */
export default guarded(function SayNeedPage() {
  return (
    <MemberPage title="说件事">
      <Say />
    </MemberPage>
  );
});

function Say() {
  const next = useNextThings();
  return <SayNeed people={next.data?.represented ?? []} onSaid={() => void replaceWith(routes.matters)} />;
}
