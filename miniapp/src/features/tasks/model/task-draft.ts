import { chinaDate, OWN_TASK_KINDS, type OwnTaskKind, taskLimits, taskWords } from '@silin/shared';
import type { NewTask } from '../api/tasks.api';
import { daysFrom } from './labels';

/** A task as its form holds it. */
export interface TaskDraft {
  kind: OwnTaskKind | '';
  why: string;
  person: { personId: string; name: string } | null;
  /** Nobody chosen: the grid worker of the person; without a person oneself. */
  to: { memberId: string; name: string } | null;
  dueOn: string;
}

export const KIND_CHOICES = OWN_TASK_KINDS.map((value) => ({ value, label: taskWords(value).title }));

const DAYS_TO_DO_IT = 3;

/** An empty form; due in some days. */
export const emptyTask = (now: number): TaskDraft => ({
  ...{ kind: '', why: '', person: null, to: null },
  dueOn: daysFrom(chinaDate(now), DAYS_TO_DO_IT + 1)[DAYS_TO_DO_IT] ?? '',
});

/** What is not right yet, by field. */
export function taskErrors({ kind, why, dueOn }: TaskDraft, now: number): Partial<Record<keyof TaskDraft, string>> {
  return {
    ...(kind ? {} : { kind: '请选要办什么' }),
    ...(why.trim().length < taskLimits.reasonMinChars ? { why: '请写一句为什么、要注意什么' } : {}),
    ...(dueOn < chinaDate(now) ? { dueOn: '这一天已经过了，请重新选' } : {}),
  };
}

/** The request of a form without errors. */
export const taskBody = ({ kind, why, person, to, dueOn }: TaskDraft): NewTask => ({
  ...{ kind: kind as OwnTaskKind, why: why.trim(), dueOn },
  ...(person && { personId: person.personId }),
  ...(to && { toMemberId: to.memberId }),
});
