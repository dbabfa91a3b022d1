import { UndoBar } from '@/ui/undo-bar/undo-bar';
import { finishes } from '../model/finishes';

/** Tasks said to be done that can still be taken back. */
export function TasksUndo({ onUndone }: { onUndone?: (taskId: string) => void }) {
  return (
    <UndoBar decisions={finishes} done="办好了" next="记下" several="件待办" sendNow="现在就记" onUndone={onUndone} />
  );
}
