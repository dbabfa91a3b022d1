import { type Context, contexts } from './contexts.js';
import { type Merged, mergeContexts } from './kernel/define-context.js';
import type { TaskDefinition } from './kernel/define-tasks.js';

type Registry = Merged<Context, 'tasks'>;

/** Every kind of task 待办 somebody can have. */
export const taskRegistry: Registry = mergeContexts<Context, 'tasks'>(contexts, 'tasks');
export type TaskKind = keyof Registry & string;
export const TASK_KINDS = Object.keys(taskRegistry) as readonly TaskKind[];

/** The words of a kind. Throws for a kind nobody declares. */
export function taskWords(kind: TaskKind): Pick<TaskDefinition, 'title' | 'hint'> {
  const { title, hint } = definition(kind);
  return { title, hint };
}

/** The page where a task is done, with its query and without a leading slash; null when there is none. */
export function taskPage(
  kind: TaskKind,
  { subjectId, personId }: { readonly subjectId: string | null; readonly personId: string | null },
): string | null {
  const gaps = { '{subject}': subjectId, '{person}': personId };
  let { page } = definition(kind);
  for (const [gap, id] of Object.entries(gaps)) {
    if (!page?.includes(gap)) continue;
    page = id === null ? null : page.replace(gap, encodeURIComponent(id));
  }
  return page;
}

function definition(kind: TaskKind): TaskDefinition {
  const known: TaskDefinition | undefined = (taskRegistry as Record<string, TaskDefinition>)[kind];
  if (!known) throw new TypeError(`no task of kind ${kind}`);
  return known;
}
