import { ErrorState, Skeleton } from '@/ui/states/states';
import type { useStaffWish } from './use-staff-wish';
import { WishPanel } from './wish-panel';

/** The wish worked on, as soon as it is there: beside the queue at a desk, a page of its own on a phone. */
export function WishWork({ desk }: { desk: ReturnType<typeof useStaffWish> }) {
  const { wish, shown } = desk;
  if (!shown) {
    return wish.problem ? (
      <ErrorState problem={wish.problem} onRetry={() => void wish.reload()} />
    ) : (
      <Skeleton cards={2} />
    );
  }
  return (
    <WishPanel
      wish={shown}
      editing={desk.editing}
      held={desk.held}
      priority={desk.priority}
      onPriority={desk.setPriority}
      onEditing={desk.setEditing}
      onApprove={desk.tryApprove}
      onMove={desk.setMove}
      onChanged={() => void desk.changed()}
    />
  );
}
