/**
 * Words by which a wish asks for money instead of help (product.md rule 6). Only words that say it outright: paying an
 * electricity bill for somebody (代交电费), learning to send a 红包, applying for a 补助 and 我出钱 are all in order.
 */
const MONEY_WORDS = [
  /众筹|筹款|筹钱|筹集(?:资金|善款|医药费|医疗费|学费)/,
  /募捐|募款|捐款|捐钱|善款/,
  /(?:水滴|轻松|爱心|无忧)筹/,
  /借(?:给我|我)?(?:一点|一些|点|些)?(?:现)?钱(?!包)|借款|借贷|垫付|垫钱/,
  /打(?:一点|一些|点|些)钱|给我们?(?:转账|打款|汇款|打钱|转钱|发红包)/,
  /(?:资助|赞助|凑|承担|帮我出)(?:一点|一些|点|些|我的?|孩子的?|老人的?)?(?:钱|现金|医药费|医疗费|手术费|治疗费|学费|生活费|房租)/,
  /(?:扫|扫一扫|我的)收款码|收款码(?:在|如下)|银行(?:卡号|账号)/,
  /现金(?:资助|帮助|援助|支持)/,
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
