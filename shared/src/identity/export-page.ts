import { chinaDate, formatTime } from '../kernel/china-time.js';

/** What a key of "my data" is called; a context that exports a new key adds its word here (a test asks for it). */
const NAMES: Record<string, string> = {
  exportedAt: '取出时间',
  identity: '账号',
  communities: '社区里的资料',
  volunteers: '志愿者申请',
  wishes: '心愿',
  claims: '我认领的',
  media: '照片',
  notifications: '消息',
  messages: '收到的消息',
  subscriptionCredits: '还可以发到微信的提醒',
  nickname: '昵称',
  phone: '电话',
  elderMode: '长辈版',
  createdAt: '时间',
  wechatOpenid: '微信给的编号',
  sessions: '登录过的设备',
  way: '怎么登录',
  device: '设备',
  since: '从什么时候起',
  lastUsedAt: '上次使用',
  community: '社区',
  grid: '网格',
  building: '楼栋',
  roles: '角色',
  realName: '姓名',
  address: '住址',
  birthYear: '出生年份',
  sex: '性别',
  phoneKnownToTheCommunity: '社区登记的电话',
  stateNote: '社区记的情况',
  stateSince: '从什么时候起',
  joinedAt: '加入时间',
  leftAt: '离开时间',
  state: '状态',
  isPartyMember: '党员',
  partyBranch: '党支部',
  workUnit: '工作单位',
  introduction: '自己说的',
  reason: '社区写的原因',
  appliedAt: '申请时间',
  decidedAt: '答复时间',
  category: '类别',
  title: '标题',
  publicText: '公开的文字',
  showBuilding: '墙上写明楼栋',
  rejectReason: '社区请您改一改的原因',
  privateDetail: '不公开的话',
  contactPhone: '联系电话',
  contactAddress: '联系住址',
  saidAs: '谁说的',
  saidWhy: '为什么代办',
  fulfilledAt: '办好时间',
  claimedAt: '认领时间',
  dueAt: '到期时间',
  endedAt: '结束时间',
  deliveryNote: '交代的话',
  endReason: '结束的原因',
  url: '照片地址',
  body: '内容',
  readAt: '读过的时间',
  care: '帮扶档案',
  tier: '关爱等级',
  tierWhy: '为什么是这一级',
  reviewOn: '下次复核',
  categories: '帮扶类别',
  walks: '走路',
  hears: '听力',
  sees: '视力',
  phoneUse: '用电话',
  needs: '要做什么',
  atTheDoor: '上门要知道的',
  languages: '说什么话',
  helperSex: '希望来的人',
  helperLanguage: '希望来的人会说',
  hasPets: '家里有宠物',
  usualTimes: '方便的时间',
  awayUntil: '外出到',
  awayWhy: '外出原因',
  tiers: '历次关爱等级',
  why: '原因',
  setAt: '定级时间',
  updatedAt: '上次修改',
  consents: '同意和代办',
  agreed: '同意过的',
  agreedTo: '同意的事',
  how: '怎么说的',
  givenAt: '同意的时间',
  until: '到什么时候',
  withdrawnAt: '撤回的时间',
  note: '说明',
  proxies: '代办',
  side: '哪一边',
  relation: '关系',
  scopes: '可以做的事',
  tasks: '待办',
  aboutMe: '关于我的',
  doneByMe: '我办过的',
  what: '要办的事',
  closedAt: '办完时间',
  standIns: '代班',
  part: '我是',
  fromOn: '从哪天',
  untilOn: '到哪天',
};

/** Words of the tables, where they stand as values. */
const WORDS: Record<string, string> = {
  wechat: '微信',
  desk: '电脑扫码',
  staff: '社区工作者',
  grid_worker: '网格员',
  organiser: '组织者',
  author: '本人',
  proxy: '代办人',
  female: '女',
  male: '男',
  present: '在社区',
  away: '暂时外出',
  moved: '已搬走',
  died: '已去世',
  applied: '等社区回复',
  approved: '已是志愿者',
  declined: '请改一改',
  suspended: '已暂停',
  submitted: '等社区看过',
  open: '等人帮忙',
  claimed: '已有人帮忙',
  active: '正在帮忙',
  delivered: '做好了，等确认',
  fulfilled: '办好了',
  rejected: '请改一改',
  withdrawn: '已撤回',
  expired: '到期了',
  closed: '社区已关闭',
  released: '退回了',
  lapsed: '到期回到墙上',
  revoked: '社区收回了',
  confirmed: '办好了',
  checking: '正在检查',
  passed: '检查过了',
  review: '等社区看',
  refused: '没有通过检查',
  repair: '维修',
  companionship: '陪伴',
  goods: '物品',
  errand: '代办',
  medical_escort: '就医陪同',
  cleaning: '清洁',
  learning: '学一学',
  other: '别的',
  tap: '自己点的',
  signed: '签了字',
  voice: '录了音',
  spoken_before: '当面说的',
  acted_for: '别人替我办事',
  acting: '我替别人办事',
  wishes: '说心愿、看进展',
  events: '报名活动',
  visits: '安排上门',
  contact: '决定给谁联系方式',
  profile: '说明需要的照顾',
  withdraw_consent: '撤回同意',
};

/** Names of rows for the machine; they stand in the JSON. */
const HIDDEN = /^(id|.*Id)$/;
/** Keys whose values are words of a table. */
const OF_A_TABLE: ReadonlySet<string> = new Set([
  'way',
  'roles',
  'state',
  'category',
  'sex',
  'how',
  'side',
  'scopes',
  'saidAs',
]);
/** Counts under names for the machine: only their sum is of use to people. */
const COUNTS = 'subscriptionCredits';
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);

function valueWords(key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  if (INSTANT.test(text)) return `${chinaDate(text)} ${formatTime(text)}`;
  return OF_A_TABLE.has(key) ? (WORDS[text] ?? text) : text;
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function part(key: string, value: unknown, depth: number): string {
  const name = escaped(NAMES[key] ?? key);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return line(name, value.map((item) => valueWords(key, item)).join('、'));
  }
  if (key === COUNTS) return line(name, String(Object.values(value as object).reduce((sum, n) => sum + Number(n), 0)));
  if (typeof value !== 'object' || value === null) return line(name, valueWords(key, value));
  const heading = `<h${depth}>${name}</h${depth}>`;
  if (!Array.isArray(value)) return heading + (fields(value, depth + 1) || '<p>没有</p>');
  return heading + value.map((item: object) => `<section>${fields(item, depth + 1)}</section>`).join('');
}

const line = (name: string, words: string): string => `<p><b>${name}</b>${escaped(words)}</p>`;

const fields = (record: object, depth: number): string =>
  Object.entries(record)
    .filter(([key, value]) => !HIDDEN.test(key) && !isNothing(value))
    .map(([key, value]) => part(key, value, Math.min(depth, 6)))
    .join('\n');

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:16px/1.6 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#2b2622}
h1{font-size:1.6rem}h2{margin-top:2rem;border-bottom:2px solid #cdbfae}h3,h4{margin-bottom:.3rem}p{margin:.2rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
b{display:inline-block;min-width:9em;color:#6b625a;font-weight:400}section{margin:.6rem 0;padding:.6rem .8rem;border:1px solid #e9e1d6;border-radius:.5rem;break-inside:avoid}`;

/** "My data" as a page to read and print: every part of every context under a Chinese heading; nothing is loaded from elsewhere. */
export function exportPage(data: Readonly<Record<string, unknown>>): string {
  const { exportedAt, ...contexts } = data;
  const parts = Object.entries(contexts).map(([key, value]) =>
    isNothing(value) ? `<h2>${escaped(NAMES[key] ?? key)}</h2><p>没有</p>` : part(key, value, 2),
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>四邻：我的数据</title><style>${STYLE}</style>
<h1>四邻：我的数据</h1>${isNothing(exportedAt) ? '' : line('取出时间', valueWords('exportedAt', exportedAt))}
${parts.join('\n')}
</html>`;
}

/** Keys and words of tables that this page has no Chinese for; a test keeps it empty. */
export function unnamedIn(data: unknown, key = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((item) => unnamedIn(item, key));
  if (typeof data !== 'object' || data === null) {
    return OF_A_TABLE.has(key) && !isNothing(data) && !(String(data) in WORDS) ? [`${key}=${String(data)}`] : [];
  }
  return Object.entries(data).flatMap(([name, value]) => [
    ...(HIDDEN.test(name) || name in NAMES ? [] : [name]),
    ...(name === COUNTS ? [] : unnamedIn(value, name)),
  ]);
}
