import { defineMyData } from '../kernel/define-my-data.js';
import type { Role } from './community.roles.js';
import { type PersonState, sexWords } from './person.state.js';

const roles: Readonly<Record<Role, string>> = { staff: '社区工作者', grid_worker: '网格员', organiser: '组织者' };
const state: Readonly<Record<PersonState, string>> = {
  present: '在社区',
  away: '暂时外出',
  moved: '已搬走',
  died: '已去世',
};

export const communityMyData = defineMyData({
  part: 'communities',
  heading: '社区里的资料',
  names: {
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
  },
  values: { roles, sex: sexWords, state },
});
