import { View } from '@tarojs/components';
import { useState } from 'react';
import { Board } from '@/features/events/components/organise/board';
import { EventList } from '@/features/events/components/organise/event-list';
import { OrganiserPage } from '@/features/events/components/organise/organiser-page';
import { go, routes } from '@/platform/navigate';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { Segmented } from '@/ui/chips/chips';
import { guarded } from '@/ui/page/guarded-page';

const SIDES = [
  { value: 'sessions' as const, label: '场次' },
  { value: 'events' as const, label: '活动和草稿' },
];

/** The organiser's first page: what is to be held, and the events they make. */
export default guarded(function BoardPage() {
  const [side, setSide] = useState<'sessions' | 'events'>('sessions');
  return (
    <OrganiserPage
      title="组织活动"
      bottom={
        <BottomBar>
          <Button id="new-event" tone="enjoy" size="large" icon="plus" grow onClick={() => void go(routes.newEvent)}>
            新建活动
          </Button>
        </BottomBar>
      }
    >
      <Segmented choices={SIDES} value={side} onChange={setSide} />
      <View className="stack">
        {side === 'sessions' ? (
          <Board onOpen={(id) => void go(routes.organiserSession(id))} />
        ) : (
          <EventList onOpen={(id) => void go(routes.eventEditor(id))} />
        )}
      </View>
    </OrganiserPage>
  );
});
