import { FINDING_WORDS } from '@/features/wishes/model/labels';
import { MoveSheet } from '@/features/wishes/components/move-sheet';
import { MOVES } from '@/features/wishes/model/moves';
import type { WishPage } from '@/features/wishes/api/types';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import type { useStaffWish } from './use-staff-wish';

/** The questions asked before a move: each names the wish and whose it is. */
export function DeskSheets({ desk }: { desk: ReturnType<typeof useStaffWish> }) {
  const { shown, move } = desk;
  if (!shown || !move) return null;
  const about = [`“${shown.title}”`, shown.staff?.authorName].filter(Boolean).join(' · ');
  const close = () => desk.setMove(undefined);
  if (move === 'approve') {
    return (
      <ConfirmSheet
        open
        title={MOVES.approve.title}
        about={about}
        detail={careSentence(shown)}
        confirm={MOVES.approve.confirm}
        onConfirm={desk.approve}
        onClose={close}
      />
    );
  }
  return (
    <MoveSheet desk wishId={shown.id} about={about} move={move} onClose={close} onDone={() => void desk.changed()} />
  );
}

function careSentence({ staff }: WishPage): string {
  const kinds = [...new Set(staff?.findings.map((f) => FINDING_WORDS[f.kind]))];
  const found = kinds.length ? `公开的文字里像是有${kinds.join('、')}。` : '';
  const check =
    staff?.textCheck === 'review'
      ? '平台请人工看看这段文字。'
      : staff?.textCheck === 'unreachable'
        ? '平台还没有检查这段文字。'
        : '';
  return `${found}${check}通过后全社区都看得到，确定没有问题吗？`;
}
