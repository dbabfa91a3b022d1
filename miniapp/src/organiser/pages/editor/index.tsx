import { NewEvent } from '@/features/events/components/organise/event-editor';
import { EventWork } from '@/features/events/components/organise/event-work';
import { OrganiserPage } from '@/features/events/components/organise/organiser-page';
import { goBack, replaceWith, routes } from '@/platform/navigate';
import { useIdParam } from '@/platform/route-params';
import { guarded } from '@/ui/page/guarded-page';

/** Making an event, or changing one: `?id=`. */
export default guarded(function EventEditorPage() {
  const eventId = useIdParam('id');
  const open = (id: string) => void replaceWith(routes.eventEditor(id));
  return (
    <OrganiserPage title={eventId ? '活动' : '新建活动'}>
      {eventId ? (
        <EventWork eventId={eventId} onOpen={open} onGone={() => void goBack()} />
      ) : (
        <NewEvent onMade={open} />
      )}
    </OrganiserPage>
  );
});
