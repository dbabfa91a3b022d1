import { useEffect } from 'react';
import { PeopleList } from '@/features/communities/components/people/people-list';
import { PeoplePage } from '@/features/communities/components/people/people-page';
import { usePeople } from '@/features/communities/model/use-people';
import { seedPerson } from '@/features/communities/model/person-seed';
import { go, routes } from '@/platform/navigate';
import { onSent } from '@/platform/outbox';
import { useIdParam } from '@/platform/route-params';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { OutboxBanner } from '@/ui/outbox-banner/outbox-banner';
import { guarded } from '@/ui/page/guarded-page';

/** The people one works with, building by building; `?building=` shows one of them first. */
export default guarded(function PeopleListPage() {
  return (
    <PeoplePage title="居民">
      <People />
    </PeoplePage>
  );
});

function People() {
  const buildingId = useIdParam('building');
  const people = usePeople(buildingId ? { buildingId } : {});
  const { reload } = people.list;
  useEffect(() => onSent(() => void reload()), [reload]);
  const add = () => {
    const { buildingId } = people.filter;
    if (buildingId) seedPerson({ buildingId });
    void go(routes.addPerson);
  };
  return (
    <>
      <OutboxBanner />
      <PeopleList people={people} />
      <BottomBar>
        <Button id="add-person" size="large" icon="plus" grow onClick={add}>
          登记一位居民
        </Button>
      </BottomBar>
    </>
  );
}
