/**
 * Words by which a wish asks for money instead of help (product.md rule 6). Only words that say it outright: paying an
 * electricity bill for somebody (代交电费) is an errand, and 不要钱 is a kindness.
 */
const MONEY_WORDS = [
  /众筹|筹款|筹钱|筹集(?:资金|善款|医药费|医疗费|学费)/,
  /募捐|募款|捐款|捐钱|善款|献爱心捐/,
  /(?:水滴|轻松|爱心|无忧)筹/,
  /借(?:我|给我|点|些|一点|一些)?(?:现)?钱(?!包)|借款|借贷|贷款|垫付|垫钱/,
  /打(?:点|些|一点|一些)?钱|汇款|转账给|(?:给|帮)我转账/,
  /(?:资助|出|凑|赞助|承担)(?:一点|一些|点|些|我的?|孩子的?|老人的?)?(?:钱|现金|医药费|医疗费|手术费|治疗费|学费|生活费|房租)/,
  /收款码|付款码|支付宝账号|银行(?:卡号|账号|账户)/,
  /发(?:个|点|些)?红包|补助金|现金(?:资助|帮助|援助|支持)/,
];

/** The words found, in the order of the text; empty when the wish asks for help in kind. */
export function findMoneyWords(text: string): string[] {
  return MONEY_WORDS.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match ? [{ at: match.index, word: match[0] }] : [];
  })
    .sort((a, b) => a.at - b.at)
    .map((found) => found.word);
}
