import { defineMyData } from '../kernel/define-my-data.js';

export const careMyData = defineMyData({
  part: 'care',
  heading: '帮扶档案',
  names: {
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
  },
});
