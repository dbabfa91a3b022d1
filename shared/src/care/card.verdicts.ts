/** What came of a code that was read from a household card 联系卡. Only `right` confirms. */
export const CARD_VERDICTS = ['right', 'wrong', 'other_slot', 'locked', 'used_up', 'no_card', 'too_close'] as const;
export type CardVerdict = (typeof CARD_VERDICTS)[number];

/** The verdict as the volunteer at the door reads it. `slot` is the box that is asked, `left` how many tries today still has. */
export function cardVerdictSentence(
  verdict: CardVerdict,
  { slot, left }: { slot?: number | null; left?: number | null },
): string {
  const tries = left ? `今天还能再试 ${left} 次。` : '今天不能再试了，社区会打电话核实。';
  switch (verdict) {
    case 'right':
      return '确认好了，谢谢您帮忙。';
    case 'wrong':
      return `号码不对。请看卡上第 ${slot} 格。${tries}`;
    case 'other_slot':
      return `这是别的格子里的号码，这次要报第 ${slot} 格。${tries}`;
    case 'locked':
      return '今天报错的次数太多了，社区会打电话核实，您不用再试。';
    case 'used_up':
      return '卡上的号码用完了，请社区重新打印一张。';
    case 'too_close':
      return '这张卡是您打印的，或者您和对方住在一起，不能用它确认。请本人点“办好了”，或者由社区打电话核实。';
    case 'no_card':
      return '这一户没有在用的联系卡，请本人点“办好了”，或者由社区打电话核实。';
  }
}
