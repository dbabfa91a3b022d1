import { PeoplePage } from '@/features/communities/components/people/people-page';
import { StandIns } from '@/features/tasks/components/stand-in-list';
import { guarded } from '@/ui/page/guarded-page';

/** Who is away, and who has their duties. */
export default guarded(function StandInsPage() {
  return (
    <PeoplePage title="代班">
      <StandIns />
    </PeoplePage>
  );
});
