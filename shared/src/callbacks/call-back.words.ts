import type { CallBackState, CallBackSubject } from './call-back.state.js';

export const CALL_BACK_STATE_WORDS: Readonly<Record<CallBackState, string>> = {
  waiting: '等回访',
  confirmed: '属实',
  contradicted: '不属实',
  declined: '不想接',
  unreachable: '打不通',
  dropped: '不用打了',
};
export const CALL_BACK_SUBJECT_WORDS: Readonly<Record<CallBackSubject, string>> = { visit: '走访', wish: '微心愿' };
