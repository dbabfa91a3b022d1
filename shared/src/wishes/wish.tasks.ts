import { defineTasks } from '../kernel/define-tasks.js';

const PAGE = 'staff/pages/wish/index?id={subject}';

export const wishTasks = defineTasks({
  claim_of_suspended: {
    title: '志愿者停了，心愿还在手上',
    hint: '收回认领，心愿就回到墙上；也可以让他办完，那就点“办好了”。',
    page: PAGE,
  },
  claim_of_departed: {
    title: '志愿者走了，心愿还在手上',
    hint: '收回认领，心愿就回到墙上；已经送到的，打电话问问再确认。',
    page: PAGE,
  },
});
