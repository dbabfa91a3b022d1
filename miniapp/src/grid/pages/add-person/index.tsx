import { AddPerson } from '@/features/communities/components/people/add-person';
import { PeoplePage } from '@/features/communities/components/people/people-page';
import { guarded } from '@/ui/page/guarded-page';

/** Writing somebody down. */
export default guarded(function AddPersonPage() {
  return (
    <PeoplePage title="登记居民">
      <AddPerson />
    </PeoplePage>
  );
});
