import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';
import type { PairingCard } from '../../api/pairings.api';
import { proposalsApi } from '../../api/proposals.api';
import { namesOf } from '../../model/proposal-labels';
import { PauseSheet, ProlongSheet } from './day-sheet';
import { EndSheet } from './end-sheet';
import { HandoverSheet } from './handover-sheet';
import type { PairingAsk } from './pairing-acts';

interface PairingSheetsProps {
  pairing: PairingCard | undefined;
  asked: PairingAsk | undefined;
  /** With the id of the pairing to look at next, when it is another. */
  onDone: (nextId?: string) => void;
  onClose: () => void;
}

/** The question before a step of a pairing. */
export function PairingSheets({ pairing, asked, onDone, onClose }: PairingSheetsProps) {
  if (!pairing || !asked) return null;
  const done = (nextId?: string) => {
    onClose();
    onDone(nextId);
  };
  const props = { pairing, onDone: () => done(), onClose };
  if (asked === 'pause') return <PauseSheet {...props} />;
  if (asked === 'prolong') return <ProlongSheet {...props} />;
  if (asked === 'end') return <EndSheet {...props} />;
  if (asked === 'handOver') return <HandoverSheet {...props} onDone={done} />;
  return <WithdrawSheet {...props} />;
}

function WithdrawSheet({ pairing, onDone, onClose }: Omit<PairingSheetsProps, 'asked'> & { pairing: PairingCard }) {
  const { communityId } = useMembership();
  const withdraw = useAction(async (key: string) => {
    await proposalsApi.withdraw(communityId, pairing.id, key);
    toast('撤回了，可以再提别人');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="撤回这个提议"
      about={`${namesOf(pairing)} · ${pairing.volunteerName}`}
      detail="志愿者那里就看不到要回答的了；以后还可以再提。"
      confirm="撤回"
      pending={withdraw.pending}
      problem={withdraw.problem}
      onConfirm={() => void withdraw.run()}
      onClose={onClose}
    />
  );
}
