import { currentWording, type WithdrawalWay } from '@silin/shared';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { toast } from '@/ui/toast/toast';
import { consentsApi, type ConsentItem, type PersonConsents } from '../api/consents.api';
import { HowSheet } from './how-sheet';

interface WithdrawSheetProps {
  of: PersonConsents;
  item: ConsentItem;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** The last question before a consent is taken back; who writes it down for somebody says how it was said. */
export function WithdrawSheet({ of, item, onClose, onChanged }: WithdrawSheetProps) {
  const { communityId } = useMembership();
  const withdraw = useAction(async (key: string, how: WithdrawalWay) => {
    if (item.consent) await consentsApi.withdraw(communityId, item.consent.id, how, key);
    toast('撤回了，现在就生效');
    onClose();
    await onChanged();
  });
  const { title, without } = currentWording(item.purpose);
  return (
    <HowSheet
      title="不同意了"
      about={of.as === 'self' ? `“${title}”` : `${of.name}：“${title}”`}
      detail={`现在就生效。${without}`}
      confirm="不同意了"
      ways={item.withdraw}
      pending={withdraw.pending}
      problem={withdraw.problem}
      onConfirm={(how) => void withdraw.run(how)}
      onClose={onClose}
    />
  );
}
