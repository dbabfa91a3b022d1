import { PeoplePage } from '@/features/communities/components/people/people-page';
import { RoundView } from '@/features/pairings/components/round/round-view';
import { guarded } from '@/ui/page/guarded-page';

/** Where one goes today, door by door. */
export default guarded(function RoundPage() {
  return (
    <PeoplePage title="今天的走访">
      <RoundView />
    </PeoplePage>
  );
});
