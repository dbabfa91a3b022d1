import { UndoBar } from '@/ui/undo-bar/undo-bar';
import { approvals } from './held-approvals';

/** Approvals that can still be taken back. */
export function ApprovalsUndo({ onUndone }: { onUndone?: (wishId: string) => void }) {
  return (
    <UndoBar
      decisions={approvals}
      done="通过了"
      next="贴上墙"
      several="件心愿"
      sendNow="现在就贴"
      onUndone={onUndone}
    />
  );
}
