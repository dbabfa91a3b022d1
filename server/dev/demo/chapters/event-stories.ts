import type { FairService, HeadcountWay } from '@silin/shared';
import type { EventBody } from '../../../src/modules/events/dto/event-form.dto.js';
import type { SessionBody } from '../../../src/modules/events/dto/session-form.dto.js';
import type { Moment } from '../moments.js';

/** A session of an event of the demo. */
export interface SessionStory extends Omit<
  SessionBody,
  'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'drawAt' | 'mode'
> {
  readonly mode?: SessionBody['mode'];
  readonly starts: Moment;
  readonly ends: Moment;
  /** Without it sign-up opens when the event is made. */
  readonly opens?: Moment | 'in ten minutes';
  readonly draws?: Moment;
}

/** A family that signs up: by whom, for whom else, and how many nobody names. */
export interface PartyStory {
  readonly at: Moment;
  readonly by: string;
  readonly of?: readonly string[];
  readonly unnamed?: number;
  readonly answer?: string;
  /** The party came, says the counter. */
  readonly came?: Moment;
  readonly stars?: readonly [Moment, 1 | 2 | 3 | 4 | 5, string];
}

/** An event of the demo, with what happened. */
export interface EventStory extends Pick<
  EventBody,
  'kind' | 'theme' | 'title' | 'summary' | 'seriesName' | 'hostText'
> {
  readonly slug: string;
  readonly by: 'duan' | 'shi' | 'liang';
  readonly at: Moment;
  readonly place: string;
  readonly text: string;
  readonly street?: true;
  readonly draft?: true;
  readonly question?: string;
  readonly session: SessionStory;
  readonly weekly?: { readonly rule: string; readonly cancelled: number; readonly why: string };
  readonly parties?: readonly PartyStory[];
  /** Volunteers who promise to stand at the door. */
  readonly helping?: readonly (readonly [Moment, string])[];
  readonly counted?: readonly [Moment, number, HeadcountWay];
  readonly served?: readonly (readonly [Moment, FairService, number])[];
  readonly cancelled?: readonly [Moment, string];
  readonly copied?: Moment;
  readonly drawn?: { readonly committed: Moment; readonly at: Moment; readonly words: string };
}

const FESTIVAL = '我们的节日';
const OPERA = '传统戏曲进社区';
const SPORT = '强身健体';
const SAFETY = '平安讲堂';

export const EVENTS: readonly EventStory[] = [
  {
    ...{ slug: 'ink', by: 'duan', at: '50 09:30', kind: 'culture', theme: 'calligraphy', seriesName: FESTIVAL },
    ...{ title: '墨香迎新春，童心送祝福', place: '社区活动室', summary: '写春联、写福字，写好带回家' },
    text: '笔墨纸砚都备好了。请带上孩子，写好的春联可以带回家，也可以送给院里的老人。',
    session: { starts: '40 09:00', ends: '40 11:00', capacity: 30 },
    parties: [
      { at: '48 10:00', by: 'wuyi', unnamed: 1 },
      { at: '47 19:30', by: 'maqizi', unnamed: 2 },
    ],
    ...{ counted: ['40 11:10', 34, 'clicker'], copied: '1 16:00' },
  },
  {
    ...{ slug: 'mugwort', by: 'duan', at: '35 10:00', kind: 'culture', theme: 'festival', seriesName: FESTIVAL },
    ...{ title: '“艾”在电厂·“锤”出健康', place: '社区小广场', hostText: '社区卫生服务站' },
    ...{ summary: '做艾草锤，学敲经络', text: '人人动手做一个艾草锤，刘护士教大家怎么敲。' },
    ...{ session: { mode: 'free', starts: '25 15:00', ends: '25 17:00' }, counted: ['25 17:10', 120, 'estimate'] },
  },
  {
    ...{ slug: 'golden', by: 'duan', at: '30 09:00', kind: 'culture', theme: 'festival', seriesName: FESTIVAL },
    ...{ title: '携手相濡以沫，幸福岁月长留', place: '社区活动室', summary: '金婚老人拍一张合影' },
    text: '结婚五十年的老两口，来拍一张合影，听听大家的故事。',
    session: { starts: '20 09:30', ends: '20 11:30', capacity: 20 },
    parties: [
      { at: '28 09:10', by: 'sunye', unnamed: 1, came: '20 09:40', stars: ['19 10:00', 5, '照片洗得真好，谢谢。'] },
      { at: '27 15:00', by: 'yangye', unnamed: 1, came: '20 09:45', stars: ['18 16:00', 4, '椅子少了几把。'] },
      { at: '26 20:00', by: 'chenye', came: '20 09:50' },
      { at: '25 11:00', by: 'kongye' },
    ],
    counted: ['20 11:35', 7, 'seats'],
  },
  {
    ...{ slug: 'quake', by: 'liang', at: '20 09:00', kind: 'lecture', theme: 'earthquake', seriesName: SAFETY },
    ...{ title: '地震来了怎么办', place: '社区会议室', hostText: '路东街道应急办' },
    ...{ summary: '讲避险，也练一次', text: '讲半小时，练半小时：怎么躲、往哪儿走、在哪儿集合。' },
    ...{ session: { mode: 'free', starts: '12 15:00', ends: '12 16:30' }, counted: ['12 16:40', 68, 'rows'] },
  },
  {
    ...{ slug: 'clinic', by: 'liang', at: '15 09:00', kind: 'service_fair', theme: 'clinic' },
    ...{ title: '健康义诊进小区', place: '一网格小广场', hostText: '社区卫生服务站' },
    ...{ summary: '量血压、测血糖、看牙', text: '早上请空腹来。爱心理发就在旁边。' },
    session: { mode: 'free', starts: '8 08:30', ends: '8 11:30' },
    served: [
      ['8 11:35', 'clinic', 41],
      ['8 11:36', 'haircut', 22],
    ],
  },
  {
    ...{ slug: 'poems', by: 'shi', at: '14 11:00', kind: 'culture', theme: 'festival', seriesName: FESTIVAL },
    ...{ title: '重阳诗会', place: '社区活动室', summary: '念一首诗，喝一杯茶' },
    ...{ text: '自己写的、喜欢的都行。', session: { starts: '+1 15:00', ends: '+1 17:00', capacity: 30 } },
    parties: [
      { at: '13 18:00', by: 'huaye' },
      { at: '12 09:00', by: 'jinyi' },
    ],
    cancelled: ['2 10:00', '活动室暖气在修，改天再办'],
  },
  {
    ...{ slug: 'rehearsal', by: 'shi', at: '4 10:00', kind: 'culture', theme: 'opera', seriesName: OPERA },
    ...{ title: '票友练唱', place: '社区活动室', summary: '爱唱两句的都来，胡琴有人拉' },
    text: '唱《空城计》《打金枝》选段，不会唱的来听也行。',
    session: { starts: '+2h', ends: '+4h', capacity: 20, helpers: [{ role: 'door', needed: 1 }] },
    parties: [
      { at: '3 09:10', by: 'zhangma', unnamed: 1 },
      { at: '3 19:40', by: 'heye' },
      { at: '2 08:00', by: 'zhouma', unnamed: 2 },
      { at: '1 20:15', by: 'wuyi' },
    ],
    helping: [['2 12:00', 'wu']],
  },
  {
    ...{ slug: 'sharpen', by: 'liang', at: '6 10:00', kind: 'service_fair', theme: 'sharpening' },
    ...{ title: '公益磨刀、爱心理发', place: '三网格凉亭', summary: '菜刀剪刀都能磨' },
    ...{ text: '请用布把刀包好带来。', session: { mode: 'free', starts: '+2 09:00', ends: '+2 11:30' } },
  },
  {
    ...{ slug: 'opera', by: 'shi', at: '6 11:00', kind: 'culture', theme: 'opera', seriesName: OPERA, street: true },
    ...{ title: '戏韵文化润人心', place: '电厂俱乐部门前', hostText: '蒲剧团', summary: '蒲剧折子戏专场' },
    text: '《挂画》《杀狗》《徐策跑城》。全街道的街坊都欢迎，自带小凳。',
    session: { mode: 'free', starts: '+3 19:00', ends: '+3 21:00' },
  },
  {
    ...{ slug: 'circles', by: 'duan', at: '10 09:00', kind: 'culture', theme: 'family', seriesName: SPORT },
    ...{ title: '蔬菜圈圈乐', place: '社区小广场', summary: '套圈套中的蔬菜带回家' },
    text: '一家一轮，每轮十个圈。报的人多，所以摇号。',
    session: { mode: 'draw', starts: '+4 09:30', ends: '+4 11:30', capacity: 6, draws: '1 12:00' },
    parties: [
      { at: '9 10:00', by: 'caoyi', unnamed: 1 },
      { at: '9 11:00', by: 'lvyi', unnamed: 1 },
      { at: '8 12:00', by: 'shenyi' },
      { at: '7 20:00', by: 'youyi', unnamed: 1 },
      { at: '6 20:00', by: 'jiangshu', unnamed: 2 },
    ],
    drawn: { committed: '9 09:00', at: '1 12:30', words: '今天晴，三到十度' },
  },
  {
    ...{ slug: 'games', by: 'duan', at: '9 09:00', kind: 'culture', theme: 'sports', seriesName: SPORT },
    ...{ title: '趣味运动会', place: '电厂操场', summary: '夹乒乓球、两人三足' },
    text: '老人有老人的项目，孩子有孩子的项目。',
    session: { starts: '+5 09:00', ends: '+5 11:30', capacity: 6, waiting: 'strict' },
    parties: [
      { at: '8 09:05', by: 'zhuma', unnamed: 1 },
      { at: '8 09:20', by: 'zhangma', unnamed: 1 },
      { at: '7 18:00', by: 'wuyi' },
      { at: '6 08:00', by: 'heye' },
      { at: '5 19:00', by: 'zhengyi', unnamed: 1 },
      { at: '4 12:00', by: 'zhouma' },
    ],
  },
  {
    ...{ slug: 'power', by: 'liang', at: '7 09:00', kind: 'lecture', theme: 'fire_safety', seriesName: SAFETY },
    ...{ title: '冬天用电用气要当心', place: '社区会议室', hostText: '路东街道消防站' },
    ...{ summary: '电暖器、煤气、插座', text: '带上您家拿不准的插线板，现场帮您看。' },
    session: {
      ...{ starts: '+6 15:00', ends: '+6 16:30', capacity: 60, partyMax: 4 },
      pools: [
        { pool: 'online', seats: 40 },
        { pool: 'elders', seats: 20 },
      ],
      helpers: [{ role: 'door', needed: 2 }],
    },
    parties: [
      { at: '5 20:30', by: 'axiu', of: ['henai'] },
      { at: '5 09:00', by: 'linai' },
    ],
  },
  {
    ...{ slug: 'craft', by: 'duan', at: '5 09:00', kind: 'culture', theme: 'family' },
    ...{ title: '亲子剪窗花', place: '社区活动室', summary: '红纸剪刀都备好', question: '孩子几岁？' },
    text: '小剪刀有圆头的。剪好的窗花贴自家窗户。',
    session: { starts: '+7 10:00', ends: '+7 11:30', capacity: 24, holdMinutes: 5 },
    parties: [{ at: '3 19:00', by: 'lijia', unnamed: 1, answer: '六岁' }],
  },
  {
    ...{ slug: 'photo', by: 'duan', at: '4 09:00', kind: 'lecture', theme: 'other', seriesName: '手机课' },
    ...{ title: '手机拍照小课堂', place: '社区会议室', summary: '每周一次，从头学' },
    ...{
      text: '教怎么拍、怎么发给孩子。带上手机就行。',
      session: { starts: '+2 10:00', ends: '+2 11:00', capacity: 16 },
    },
    weekly: { rule: 'FREQ=WEEKLY;COUNT=6', cancelled: 2, why: '那天老师有事' },
    parties: [{ at: '3 10:00', by: 'hannai' }],
  },
  {
    ...{ slug: 'dumplings', by: 'duan', at: '2 09:00', kind: 'culture', theme: 'festival', seriesName: FESTIVAL },
    ...{ title: '包饺子，过冬至', place: '社区食堂', summary: '包好一起吃' },
    text: '面和馅都备好了，请洗手来包。给行动不便的老人留一份。',
    session: { starts: '+9 09:00', ends: '+9 12:00', capacity: 50, opens: 'in ten minutes' },
  },
  {
    ...{ slug: 'riddles', by: 'shi', at: '1 14:00', kind: 'culture', theme: 'festival', seriesName: FESTIVAL },
    ...{ title: '元宵灯谜会', place: '社区小广场', summary: '还在写', draft: true, text: '灯谜还在征集。' },
    session: { mode: 'free', starts: '+30 18:30', ends: '+30 20:30' },
  },
];
