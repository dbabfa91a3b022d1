import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { Card } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import type { NextPart } from './next-part';

/** What this person has to do by a time. */
export const useTasksNext: NextPart = ({ next }) => {
  const tasks = next.data?.tasks;
  return tasks?.open ? [{ key: 'tasks', card: <TasksCard {...tasks} /> }] : [];
};

function TasksCard({ open, late }: { open: number; late: number }) {
  return (
    <Card id="tasks" edge={late ? 'act' : 'know'} onClick={() => void go(routes.tasks)}>
      <View className="row">
        <View className="heading grow">{`有 ${open} 件待办${late ? `，${late} 件过期了` : ''}`}</View>
        <Icon name="chev" size={1.25} className="muted" />
      </View>
    </Card>
  );
}
