import { View } from '@tarojs/components';
import { go, routes } from '@/platform/navigate';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Tag } from '@/ui/tag/tag';
import type { Task } from '../api/tasks.api';
import { dueLine, ownerLine, taskLine } from '../model/labels';

interface TaskCardProps {
  task: Task;
  now: number;
  /** The page is the person's own: no way there. */
  atPerson?: boolean;
  onFinish: (task: Task) => void;
  onPassOn: (task: Task) => void;
}

/** One task: what, about whom, until when, and what may be done with it. */
export function TaskCard({ task, now, ...acts }: TaskCardProps) {
  return (
    <Card id={`task-${task.id}`} edge={task.isLate ? 'act' : 'know'}>
      <View className="stack">
        <TaskFacts task={task} now={now} />
        <TaskActs task={task} {...acts} />
      </View>
    </Card>
  );
}

/** What the task says. */
export function TaskFacts({ task, now }: { task: Task; now: number }) {
  const { hint, why, passedOnWhy, note, closedBy } = task;
  return (
    <View className="stack">
      <View className="row">
        <View className="heading grow">{taskLine(task)}</View>
        {task.isLate ? <Tag tone="warn">过期</Tag> : null}
      </View>
      {why ? <View className="body">{why}</View> : null}
      {hint && task.state === 'open' ? <View className="note">{hint}</View> : null}
      {passedOnWhy ? <View className="note">{`转来时说：${passedOnWhy}`}</View> : null}
      {task.state === 'open' ? (
        <View className="note">{`${dueLine(task, now)} · ${ownerLine(task)}`}</View>
      ) : (
        <View className="note">
          {`${task.state === 'done' ? '办好了' : '转走了'} · ${closedBy ? closedBy.name : '自己了结'}${note ? ` · ${note}` : ''}`}
        </View>
      )}
    </View>
  );
}

/** What may be done now; the server says what. */
export function TaskActs({ task, atPerson, onFinish, onPassOn }: Omit<TaskCardProps, 'now'>) {
  const { page, personId, actions } = task;
  const wide = useWide();
  return (
    <View className={wide ? 'row row--wrap' : 'stack'}>
      {page ? (
        <Button variant="quiet" wide={!wide} onClick={() => void go(`/${page}`)}>
          去看这件事
        </Button>
      ) : personId && !atPerson ? (
        <Button variant="quiet" wide={!wide} onClick={() => void go(routes.person(personId))}>
          看这位居民
        </Button>
      ) : null}
      {actions.length > 0 ? (
        <View className="row">
          {actions.includes('passOn') ? (
            <Button id={`pass-on-${task.id}`} variant="quiet" grow={!wide} onClick={() => onPassOn(task)}>
              转给别人
            </Button>
          ) : null}
          {actions.includes('finish') ? (
            <Button id={`finish-${task.id}`} grow={!wide} onClick={() => onFinish(task)}>
              办好了
            </Button>
          ) : null}
        </View>
      ) : null}
    </View>
  );
}
