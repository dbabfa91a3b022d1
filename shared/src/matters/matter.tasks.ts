import { defineTasks } from '../kernel/define-tasks.js';

const MATTER = 'matters/pages/matter/index?id={subject}';

export const matterTaskKinds = defineTasks({
  matter_tell: { title: '把结果告诉本人', hint: '打电话或上门说一声，再记下怎么告诉的。', page: MATTER },
  matter_overdue: { title: '一件事过期三天了', hint: '问问岗位上的人，定下一步：延期、换人、等条件。', page: MATTER },
  matter_post_vacant: { title: '办事的岗位没有人', hint: '这件事的岗位没有人了，请定一个人。', page: MATTER },
});
