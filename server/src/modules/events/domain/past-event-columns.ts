import { EVENT_KIND_WORDS, EVENT_THEME_WORDS, FAIR_SERVICE_WORDS, HEADCOUNT_WAY_WORDS } from '@silin/shared';

/** A column of the sheet of past events. `words`: what may stand in it, by what it means here. */
export interface PastEventColumn {
  readonly title: string;
  readonly hint: string;
  readonly example: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** The columns of the sheet, in the order of the template. */
export const pastEventColumns = {
  on: { title: '日期', hint: '必填，哪一天办的，例如 2024-05-18', example: '2024-05-18' },
  from: { title: '开始时间', hint: '例如 9:00；不填就按 9:00', example: '9:00' },
  until: { title: '结束时间', hint: '例如 11:00；不填就按两个小时', example: '11:00' },
  title: { title: '活动名称', hint: '必填，最多 30 个字', example: '（示例）戏韵文化润人心' },
  series: { title: '系列', hint: '属于哪个系列，没有就不填', example: '传统戏曲进社区' },
  kind: { title: '类别', hint: '必填', example: '文化活动', words: EVENT_KIND_WORDS },
  theme: { title: '主题', hint: '不填就是“其他”', example: '戏曲', words: EVENT_THEME_WORDS },
  place: { title: '地点', hint: '不填就写“社区内”', example: '社区广场' },
  host: { title: '主办/共建单位', hint: '', example: '市蒲剧团' },
  people: { title: '到场人数', hint: '到场人数和服务人次至少填一个', example: '120' },
  method: { title: '怎么数的', hint: '不填就是“估计”', example: '计数器', words: HEADCOUNT_WAY_WORDS },
  served: { title: '服务人次', hint: '便民服务才填', example: '' },
  service: { title: '服务项目', hint: '填了服务人次才填；不填就是“其他”', example: '', words: FAIR_SERVICE_WORDS },
  note: { title: '备注', hint: '最多 100 个字', example: '' },
} as const satisfies Readonly<Record<string, PastEventColumn>>;

export type PastEventKey = keyof typeof pastEventColumns;
export const pastEventKeys = Object.keys(pastEventColumns) as PastEventKey[];
/** Without these columns a sheet is not one of past events. */
export const NEEDED_COLUMNS = ['on', 'title', 'kind'] as const satisfies readonly PastEventKey[];

/** A row whose title begins so is the template's example. */
export const PAST_EVENT_EXAMPLE = '（示例）';
