import { volunteerLimits } from '@silin/shared';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';
import { volunteersApi, type Decision } from '../api/volunteers.api';
import { DECISIONS } from '../model/labels';

export interface AskedDecision {
  volunteerId: string;
  /** Whom it is about. */
  name: string;
  decision: Decision;
}

interface DecisionSheetProps {
  asked: AskedDecision | undefined;
  onDone: () => void;
  onClose: () => void;
}

/** Asks once more, takes the reason where one is due, and decides. */
export function DecisionSheet({ asked, ...rest }: DecisionSheetProps) {
  return asked ? <Asked key={`${asked.volunteerId}-${asked.decision}`} asked={asked} {...rest} /> : null;
}

function Asked({ asked, onDone, onClose }: DecisionSheetProps & { asked: AskedDecision }) {
  const { communityId } = useMembership();
  const words = DECISIONS[asked.decision];
  const decide = useAction(async (key: string, reason: string) => {
    await volunteersApi.decide(communityId, asked.volunteerId, asked.decision, reason, key);
    toast(words.done);
    onClose();
    onDone();
  });
  const { reasonMinChars: minChars, reasonMaxChars: maxChars } = volunteerLimits;
  return (
    <ConfirmSheet
      open
      title={words.title}
      about={asked.name}
      detail={words.detail}
      confirm={words.verb}
      reason={words.reason && { ...words.reason, minChars, maxChars }}
      pending={decide.pending}
      problem={decide.problem}
      onConfirm={(reason) => void decide.run(reason)}
      onClose={onClose}
    />
  );
}
