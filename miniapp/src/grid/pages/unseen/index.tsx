import { PeoplePage } from '@/features/communities/components/people/people-page';
import { UnseenList } from '@/features/pairings/components/unseen/unseen-list';
import { useUnseen } from '@/features/pairings/model/use-unseen';
import { guarded } from '@/ui/page/guarded-page';

/** Whom nobody has seen for too long. */
export default guarded(function UnseenPage() {
  return (
    <PeoplePage title="很久没人见过的人">
      <Unseen />
    </PeoplePage>
  );
});

function Unseen() {
  return <UnseenList unseen={useUnseen()} />;
}
