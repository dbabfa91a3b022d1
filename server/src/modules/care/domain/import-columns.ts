import {
  careCategoryWords,
  careTierWords,
  hearsWords,
  languageWords,
  phoneWords,
  seesWords,
  sexWords,
  usualTimeWords,
  walksWords,
} from '@silin/shared';

/** A column of the sheet. `words`: what may stand in it, by what it means here. */
export interface ImportColumn {
  readonly title: string;
  readonly hint: string;
  readonly example: string;
  readonly words?: Readonly<Record<string, string>>;
  /** Several words may stand in one cell. */
  readonly many?: true;
}

const yesNo = { yes: '是', no: '否' };

/** The columns of the sheet, in the order of the template. */
export const importColumns = {
  name: { title: '姓名', hint: '必填', example: '（示例）王桂芳' },
  sex: { title: '性别', hint: '', example: '女', words: sexWords },
  birthYear: { title: '出生年份', hint: '四位数字', example: '1938' },
  phone: { title: '电话', hint: '手机，或带区号的座机', example: '0357-4220001' },
  building: { title: '楼栋', hint: '要和社区里的楼栋名一样', example: '' },
  door: { title: '门牌', hint: '单元和门牌，不写楼栋', example: '2单元301' },
  consent: {
    title: '同意建档',
    hint: '要建帮扶档案的必填：本人看过说明并签了字',
    example: '本人签字',
    words: { signed: '本人签字' },
  },
  tier: { title: '关爱等级', hint: '填了就建帮扶档案；不填只登记居民', example: '每周一次', words: careTierWords },
  tierWhy: { title: '等级原因', hint: '要建档的必填，写一句为什么', example: '一个人住，走路不稳' },
  reviewOn: { title: '复核日期', hint: '明天到 12 个月之内；不填就是 12 个月后', example: '' },
  categories: { title: '类别', hint: '要建档的必填', example: '高龄、独居', words: careCategoryWords, many: true },
  walks: { title: '走路', hint: '', example: '走路要人扶', words: walksWords },
  hears: { title: '听力', hint: '', example: '要大声说', words: hearsWords },
  sees: { title: '视力', hint: '', example: '看得清', words: seesWords },
  phoneUse: { title: '用电话', hint: '', example: '只会接打电话', words: phoneWords },
  needs: { title: '要做什么', hint: '写要做的事，不写病名', example: '上下楼要人扶' },
  atTheDoor: { title: '上门要知道', hint: '', example: '敲门要多等一会儿' },
  languages: { title: '说什么话', hint: '', example: '本地话', words: languageWords, many: true },
  helperSex: { title: '希望来的人', hint: '不填就是都可以', example: '女', words: sexWords },
  helperLanguage: { title: '希望来的人会说', hint: '', example: '本地话', words: languageWords },
  hasPets: { title: '家里有宠物', hint: '', example: '否', words: yesNo },
  usualTimes: { title: '方便的时间', hint: '', example: '平日上午', words: usualTimeWords, many: true },
} as const satisfies Readonly<Record<string, ImportColumn>>;

export type ImportKey = keyof typeof importColumns;
export const importKeys = Object.keys(importColumns) as ImportKey[];

/** A row whose name begins so is the template's example. */
export const EXAMPLE_MARK = '（示例）';
