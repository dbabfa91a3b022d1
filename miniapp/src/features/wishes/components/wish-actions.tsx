import { go, routes } from '@/platform/navigate';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { ACTION_WORDS } from '../model/labels';
import type { AskedMove } from './move-sheet';
import type { WishPage, WishPageAction } from '../api/types';

/** The one thing to do here, by what the server allows; the first that is there wins. */
const FIRST: readonly WishPageAction[] = ['claim', 'confirm', 'confirm_by_card', 'deliver', 'resubmit', 'renew'];
const BESIDE: readonly WishPageAction[] = ['dispute', 'reopen', 'release'];

/** Staff decide at the desk, where they see all they need; as author, for the author or as claimer they act here like everybody. */
function mineToTake(wish: WishPage): WishPageAction[] {
  const ofAuthor: readonly WishPageAction[] = ['confirm', 'dispute', 'reopen', 'renew', 'resubmit', 'withdraw'];
  return wish.actions.filter((a) => wish.mine || wish.forWhom || !ofAuthor.includes(a));
}

interface WishActionsProps {
  wish: WishPage;
  onClaim: () => void;
  onMove: (move: AskedMove) => void;
  /** The claimer has the author's card before them. */
  onCard: () => void;
}

/** The buttons at the foot of a wish. A reader who may not claim yet still gets 我来帮忙: the sheet says what is missing. */
export function WishActions({ wish, onClaim, onMove, onCard }: WishActionsProps) {
  const may = mineToTake(wish);
  const first =
    FIRST.find((a) => may.includes(a)) ?? (wish.state === 'open' && !wish.mine && !wish.forWhom ? 'claim' : undefined);
  const beside = BESIDE.find((a) => may.includes(a));
  if (!first && !beside) return null;
  const take = (action: WishPageAction) => () => {
    if (action === 'claim') onClaim();
    else if (action === 'confirm_by_card') onCard();
    else if (action === 'resubmit') void go(routes.sayAgain(wish.id));
    else onMove(action as AskedMove);
  };
  return (
    <BottomBar>
      {beside ? (
        <Button id={`do-${beside}`} variant="quiet" size="large" onClick={take(beside)}>
          {ACTION_WORDS[beside]}
        </Button>
      ) : null}
      {first ? (
        <Button id={`do-${first}`} size="large" grow onClick={take(first)}>
          {ACTION_WORDS[first]}
        </Button>
      ) : null}
    </BottomBar>
  );
}
