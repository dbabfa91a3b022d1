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
  tell_helper: {
    title: '告诉志愿者一声',
    hint: '居民去世了，心愿已经收起来。志愿者只收到“不用再办”，请打电话或者当面说一声。',
    page: PAGE,
  },
  wish_of_moved: {
    title: '居民搬走了，心愿还没办完',
    hint: '打电话问问还要不要；不要了就在心愿页上关闭，还要就让它办完，再点“办好了”。',
    page: PAGE,
  },
});
