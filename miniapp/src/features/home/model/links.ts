import type { Membership } from '@/features/identity/api/identity.api';
import { VOLUNTEER_LABELS } from '@/features/volunteers/model/labels';
import { routes } from '@/platform/navigate';
import type { IconName } from '@/ui/icon/icon';

/** A link to one's own matters or to one's work. */
export interface MyLink {
  id: string;
  icon: IconName;
  title: string;
  note?: string;
  url: string;
  /** Without it: every member. */
  forWhom?: (member: Membership) => boolean;
  /** Also a word at the foot of the large home. */
  onLargeHome?: boolean;
  /** For whom it also stands first on the plain home: the one way to their work. */
  firstOnPlainHome?: (member: Membership) => boolean;
}

const isStaff = ({ roles }: Membership): boolean => roles.includes('staff');
const organises = (member: Membership): boolean => isStaff(member) || member.roles.includes('organiser');
const worksWithPeople = (member: Membership): boolean => isStaff(member) || member.roles.includes('grid_worker');
const hasHelped = ({ volunteerState }: Membership): boolean =>
  volunteerState === 'approved' || volunteerState === 'suspended';

/** Every link, in the order in which they stand on 我的; a context adds a line. */
const LINKS: readonly MyLink[] = [
  { id: 'my-wishes', icon: 'note', title: '我的心愿', url: routes.myWishes, onLargeHome: true },
  { id: 'my-events', icon: 'cal', title: '我的活动', url: routes.myEvents, onLargeHome: true },
  {
    id: 'my-matters',
    icon: 'ear',
    title: '大家的事',
    note: '说件事，看办到哪一步',
    url: routes.matters,
    onLargeHome: true,
  },
  { id: 'inbox', icon: 'bell', title: '我的消息', url: routes.inbox },
  { id: 'consents', icon: 'check', title: '我同意的事', note: '随时可以改', url: routes.consents },
  { id: 'proxies', icon: 'people', title: '谁替我办事', url: routes.proxies },
  { id: 'own-care', icon: 'note', title: '我的帮扶档案', url: routes.ownCare },
  { id: 'record-acts', icon: 'shield', title: '谁看过、谁替我办过', url: routes.recordActs },
  { id: 'call-back-draws', icon: 'shield', title: '回访抽签', note: '人人可以核对', url: routes.callBackDraws },
  { id: 'claims', icon: 'hand', title: '我认领的', url: routes.claims, forWhom: hasHelped },
  { id: 'neighbours', icon: 'people', title: '我的邻居', url: routes.neighbours, forWhom: hasHelped },
  { id: 'my-hours', icon: 'clock', title: '我的时长', note: '明细和证明', url: routes.myHours, forWhom: hasHelped },
  { id: 'helper', icon: 'hand', title: '帮我的人', url: routes.helper },
  {
    id: 'volunteer',
    icon: 'people',
    title: '志愿者',
    url: routes.volunteer,
    forWhom: (m) => Boolean(m.volunteerState),
  },
  {
    ...{ id: 'volunteer', icon: 'people', title: '成为志愿者', note: '晚饭后搭把手也行', url: routes.volunteer },
    forWhom: (m) => !m.volunteerState,
  },
  {
    ...{ id: 'round', icon: 'door', title: '今天的走访', note: '按楼栋走，没有网络也能记', url: routes.round },
    ...{ forWhom: worksWithPeople, onLargeHome: true },
  },
  {
    ...{ id: 'unseen', icon: 'clock', title: '很久没人见过的人', note: '打电话、约上门', url: routes.unseen },
    ...{ forWhom: worksWithPeople, onLargeHome: true },
  },
  {
    ...{ id: 'people', icon: 'building', title: '居民', note: '按楼栋查、登记', url: routes.people },
    ...{ forWhom: worksWithPeople, onLargeHome: true },
  },
  {
    ...{ id: 'organise', icon: 'opera', title: '组织活动', note: '做活动、看名单、门口签到', url: routes.organise },
    ...{ forWhom: organises, onLargeHome: true, firstOnPlainHome: (m) => !isStaff(m) },
  },
  {
    ...{ id: 'desk', icon: 'desk', title: '工作台', note: '审核、回访、催办', url: routes.desk },
    ...{ forWhom: isStaff, onLargeHome: true, firstOnPlainHome: isStaff },
  },
];

/** The links of one member, in order. */
export const linksOf = (member: Membership): readonly MyLink[] =>
  LINKS.filter(({ forWhom }) => !forWhom || forWhom(member));

/** What stands beside a link: how far one's application as a volunteer is. */
export const stateBeside = ({ id }: MyLink, { volunteerState }: Membership) =>
  id === 'volunteer' && volunteerState ? VOLUNTEER_LABELS[volunteerState] : undefined;
