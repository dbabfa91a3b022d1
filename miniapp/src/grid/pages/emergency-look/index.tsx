import { EmergencyLook } from '@/features/care/components/emergency-look';
import { PeoplePage } from '@/features/communities/components/people/people-page';
import { guarded } from '@/ui/page/guarded-page';

/** Somebody of another grid, in an emergency. */
export default guarded(function EmergencyLookPage() {
  return (
    <PeoplePage title="着急的事">
      <EmergencyLook />
    </PeoplePage>
  );
});
