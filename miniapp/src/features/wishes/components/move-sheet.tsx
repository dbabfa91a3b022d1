import { useEffect } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { toast } from '@/ui/toast/toast';
import { wishesApi, type Move } from '../api/wishes.api';
import { bodyOf, DESK_MOVES, MOVES, textLimits } from '../model/moves';

export type AskedMove = Exclude<Move, 'claim'>;

interface MoveSheetProps {
  wishId: string;
  /** Which move is asked about; nothing is drawn without one. */
  move: AskedMove | undefined;
  /** The wish, and at the desk its author, by name. */
  about?: string;
  /** Made by staff at the desk: their words differ where they speak for the receiving side. */
  desk?: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** Asks once more, takes the reason or the words, makes the move and says that it is done. */
export function MoveSheet({ move, ...rest }: MoveSheetProps) {
  return move ? <Asked key={move} move={move} {...rest} /> : null;
}

function Asked({ wishId, move, about, desk, onDone, onClose }: MoveSheetProps & { move: AskedMove }) {
  const { communityId } = useMembership();
  const words = (desk && DESK_MOVES[move]) || MOVES[move];
  const make = useAction(async (key: string, text: string) => {
    await wishesApi.move(communityId, wishId, move, bodyOf(move, text), key);
    toast(words.done);
    onClose();
    onDone();
  });
  // Somebody was faster: the page is read again and says so, and there is nothing left to ask about.
  const late = make.problem?.movedOn ?? false;
  useEffect(() => {
    if (late) onClose();
  }, [late]);
  return (
    <ConfirmSheet
      open
      title={words.title}
      about={about}
      detail={words.detail}
      confirm={words.confirm}
      reason={words.text && { ...words.text, ...textLimits(words.text.field) }}
      pending={make.pending}
      problem={make.problem}
      onConfirm={(text) => void make.run(text)}
      onClose={onClose}
    />
  );
}
