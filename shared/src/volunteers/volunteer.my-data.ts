import { defineMyData } from '../kernel/define-my-data.js';
import type { VolunteerState } from './volunteer.state.js';

const state: Readonly<Record<VolunteerState, string>> = {
  applied: '等社区回复',
  approved: '已是志愿者',
  declined: '请改一改',
  suspended: '已暂停',
};

export const volunteerMyData = defineMyData({
  part: 'volunteers',
  heading: '志愿者申请',
  names: {
    isPartyMember: '党员',
    partyBranch: '党支部',
    workUnit: '工作单位',
    introduction: '自己说的',
    reason: '社区写的原因',
    appliedAt: '申请时间',
    decidedAt: '答复时间',
    skills: '会做的事',
    times: '方便的时间',
    languages: '会说的话',
    proofs: '保险和证件',
  },
  values: { state },
});
