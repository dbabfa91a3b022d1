import { SERVED_BASIS_WORDS, VISIT_KIND_WORDS } from '@silin/shared';
import type { FilledColumn } from '../../../platform/sheets/column-sheet.js';

/** The columns of the sheet of past outings, in the order of the template. */
export const pastOutingColumns = {
  on: { title: '日期', hint: '必填，哪一天去的，例如 2024-05-18', example: '2024-05-18' },
  title: { title: '主题', hint: '必填，最多 30 个字', example: '（示例）养老认证上门办' },
  kinds: {
    title: '服务项目',
    hint: '必填；有几项就用“、”隔开',
    example: '养老认证、两项补贴申请',
    words: VISIT_KIND_WORDS,
  },
  served: { title: '服务人次', hint: '必填，只填数字，1 到 300', example: '17' },
  basis: { title: '怎么数的', hint: '不填就是“约”', example: '以上', words: SERVED_BASIS_WORDS },
  place: { title: '地点', hint: '去了哪几栋楼，没有就不填', example: '三网格' },
  unit: { title: '单位', hint: '一起去的单位，没有就不填', example: '社区党委' },
  note: { title: '备注', hint: '最多 100 个字', example: '' },
} as const satisfies Readonly<Record<string, FilledColumn>>;

export type PastOutingKey = keyof typeof pastOutingColumns;
export const pastOutingKeys = Object.keys(pastOutingColumns) as PastOutingKey[];
/** Without these columns a sheet is not one of past outings. */
export const NEEDED_COLUMNS = ['on', 'title', 'kinds', 'served'] as const satisfies readonly PastOutingKey[];
/** A row whose title begins so is the template's example. */
export const PAST_OUTING_EXAMPLE = '（示例）';
