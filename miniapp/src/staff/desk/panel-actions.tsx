import { View } from '@tarojs/components';
import type { AskedMove } from '@/features/wishes/components/move-sheet';
import { ACTION_WORDS } from '@/features/wishes/model/labels';
import type { WishPage, WishPageAction } from '@/features/wishes/api/types';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { useWide } from '@/ui/base/use-wide';

/** What staff decide, the first that is there being the main one; words that differ from the resident's are here. */
const FIRST: readonly WishPageAction[] = ['approve', 'confirm', 'renew'];
const BESIDE: readonly WishPageAction[] = ['reject', 'dispute', 'reopen', 'revoke'];
const DESK_WORDS: Partial<Record<WishPageAction, string>> = {
  confirm: '回访过，确认办好',
  dispute: '回访有问题',
  reopen: '本人说还没办好',
  reject: '退回…',
};

interface PanelActionsProps {
  wish: WishPage;
  onApprove: () => void;
  onMove: (move: AskedMove) => void;
}

const words = (action: WishPageAction) => DESK_WORDS[action] ?? ACTION_WORDS[action];

/** The decisions at the foot of the panel, or of the page on a phone. */
export function PanelActions({ wish, onApprove, onMove }: PanelActionsProps) {
  const wide = useWide();
  const first = FIRST.find((a) => wish.actions.includes(a));
  const beside = BESIDE.find((a) => wish.actions.includes(a));
  if (!first && !beside) return null;
  const take = (action: WishPageAction) => () => (action === 'approve' ? onApprove() : onMove(action as AskedMove));
  const buttons = (
    <>
      {beside ? (
        <Button id={`desk-${beside}`} variant="quiet" grow={!first} onClick={take(beside)}>
          {words(beside)}
        </Button>
      ) : null}
      {first ? (
        <Button id={`desk-${first}`} grow onClick={take(first)}>
          {words(first)}
        </Button>
      ) : null}
    </>
  );
  return wide ? <View className="panel__foot">{buttons}</View> : <BottomBar>{buttons}</BottomBar>;
}

/** What is needed less often, as words. */
export function MoreMoves({ wish, onMove }: { wish: WishPage; onMove: (move: AskedMove) => void }) {
  const shown = BESIDE.find((a) => wish.actions.includes(a));
  const rest = (['revoke', 'close'] as const).filter((a) => a !== shown && wish.actions.includes(a));
  if (rest.length === 0) return null;
  return (
    <View className="row row--wrap">
      {rest.map((a) => (
        <Button key={a} id={`desk-${a}`} variant="text" tone="ink" onClick={() => onMove(a)}>
          {words(a)}
        </Button>
      ))}
    </View>
  );
}
