import { defineTasks } from '../kernel/define-tasks.js';

export const pairingTaskKinds = defineTasks({
  pairing_trial_ends: {
    title: '试行要到期了',
    hint: '问问双方要不要继续；都愿意就转为正式。',
    page: 'grid/pages/person/index?id={person}',
  },
  pairing_without_volunteer: {
    title: '对子没有志愿者了',
    hint: '志愿者不能再来，请另找一位，或者暂停。',
    page: 'grid/pages/person/index?id={person}',
  },
});
