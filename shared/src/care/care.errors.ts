import { defineErrors } from '../kernel/define-errors.js';

export const careErrors = defineErrors({
  CARD_NOBODY: { status: 422, sentence: '这一户还没有登记住着的人，先登记再打印卡片。' },
  CARD_MISSING: { status: 409, sentence: '这一户没有在用的联系卡，请本人点确认，或者由社区打电话核实。' },
  CARD_CODE_WRONG: { status: 422, sentence: '号码不对。请看卡上第 {slot} 格，今天还能再试 {left} 次。' },
  CARD_CODE_OTHER_SLOT: { status: 422, sentence: '这是别的格子里的号码。这次要报第 {slot} 格，今天还能再试 {left} 次。' },
  CARD_CODES_LOCKED: { status: 429, sentence: '今天报错的次数太多了，社区会打电话核实，您不用再试。' },
  CARD_CODES_USED_UP: { status: 409, sentence: '卡上的号码用完了，请社区重新打印一张。' },
});
