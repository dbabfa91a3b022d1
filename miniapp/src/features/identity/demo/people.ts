import type { IconName } from '@/ui/icon';

export interface Persona {
  openid: string;
  name: string;
  role: string;
  wants: string;
  icon: IconName;
}

/** Invented people of the demo community; the same openids are in the server's demo data. */
export const PEOPLE: readonly Persona[] = [
  { openid: 'demo-resident-lifang', name: '李芳', role: '居民', wants: '说个心愿，看看办得怎样', icon: 'me' },
  { openid: 'demo-elder-li', name: '李奶奶', role: '居民', wants: '字大一些，有事找网格员', icon: 'glasses' },
  {
    openid: 'demo-volunteer-wang',
    name: '王师傅',
    role: '志愿者，党员',
    wants: '晚饭后帮邻居修点东西',
    icon: 'wrench',
  },
  { openid: 'demo-grid-zhao', name: '小赵', role: '网格员', wants: '替不会用手机的人说心愿', icon: 'phone' },
  { openid: 'demo-staff-chen', name: '陈主任', role: '社区工作者', wants: '审核心愿和志愿者', icon: 'desk' },
  { openid: 'demo-newcomer', name: '新来的邻居', role: '还没有加入社区', wants: '从输入社区码开始', icon: 'door' },
];
