import type { PersonSectionProps } from '@/features/communities/model/person-section';
import { go, routes } from '@/platform/navigate';
import { Button } from '@/ui/button/button';
import { ProblemNote } from '@/ui/states/states';
import { Section } from '@/ui/section/section';
import { useTasks } from '../model/use-tasks';
import { TaskCards } from './task-cards';
import { TasksUndo } from './tasks-undo';

/** What is open about somebody, whoever has it, and writing something down. Who has died or moved away has nothing. */
export function PersonTasks({ person }: PersonSectionProps) {
  const isHere = person.state === 'present' || person.state === 'away';
  const { list } = useTasks({ personId: person.id, state: 'open' });
  if (!isHere) return null;
  return (
    <Section title="待办">
      <TasksUndo />
      <TaskCards tasks={list.items ?? []} atPerson onChanged={() => void list.reload()} />
      <ProblemNote problem={list.problem} />
      <Button id="add-task" variant="quiet" icon="plus" wide onClick={() => void go(routes.addTaskFor(person.id))}>
        写一件待办
      </Button>
    </Section>
  );
}
