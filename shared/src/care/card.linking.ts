/** What came of linking one's account by the card. Only `linked` has linked it. */
export const CARD_LINK_VERDICTS = [
  'linked',
  'wrong',
  'locked',
  'used_up',
  'no_card',
  'too_close',
  'other_name',
] as const;
export type CardLinkVerdict = (typeof CARD_LINK_VERDICTS)[number];

/** The verdict as the member reads it. `slots` are the boxes that are asked, `left` how many tries today still has. */
export function cardLinkSentence(
  verdict: CardLinkVerdict,
  { slots, left }: { slots: readonly number[]; left: number | null },
): string {
  switch (verdict) {
    case 'linked':
      return '关联好了，社区登记的资料现在和您的微信连在一起。';
    case 'wrong':
      return `号码不对。请看卡上${boxes(slots)}。${left ? `今天还能再试 ${left} 次。` : '今天不能再试了，请社区帮您关联。'}`;
    case 'locked':
      return '今天报错的次数太多了，请打电话给社区，请工作人员帮您关联。';
    case 'used_up':
      return '卡上的号码用完了，请社区重新打印一张。';
    case 'no_card':
      return '没有找到这张卡，请核对卡号；换过新卡的话，旧卡就不能用了。';
    case 'too_close':
      return '您已经登记在这一户，或者这张卡是您打印的，不能用它关联。请社区工作人员帮您核对。';
    case 'other_name':
      return '卡上的姓名和您填的姓名不一样。请社区工作人员帮您核对。';
  }
}

/** 第 3 格; with several people on one card 自己那一面的第 3 格或第 7 格. */
export const boxes = (slots: readonly number[]): string =>
  `${slots.length > 1 ? '自己那一面' : ''}${slots.map((slot) => `第 ${slot} 格`).join('或')}`;
