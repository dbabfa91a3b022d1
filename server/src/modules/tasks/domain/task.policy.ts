import { taskLimits, taskMachine, type TaskAction, type TaskEscalation, type TaskState } from '@silin/shared';

const HOUR_MS = 60 * 60 * 1000;

/** A task as its rules see it. */
export interface TaskStanding {
  readonly state: TaskState;
  readonly ownerMemberId: string | null;
  readonly dutyMemberId: string | null;
  readonly lateMemberId: string | null;
}

/** Who looks at a task. */
export interface TaskViewer {
  readonly memberId: string;
  readonly isStaff: boolean;
}

/** As what somebody acts on a task; undefined for whom it does not concern. */
export function partyTowards(task: TaskStanding, viewer: TaskViewer): 'holder' | 'staff' | undefined {
  const holders = [task.ownerMemberId, task.dutyMemberId, task.lateMemberId];
  if (holders.includes(viewer.memberId)) return 'holder';
  return viewer.isStaff ? 'staff' : undefined;
}

/** What the viewer may do with it now. */
export function actionsFor(task: TaskStanding, viewer: TaskViewer): TaskAction[] {
  const party = partyTowards(task, viewer);
  return party ? taskMachine.actionsFor(task.state, [party]) : [];
}

/** What the clock does to a late task, as far as it went before: to the deputy where there is one, then to staff. */
export function nextEscalation(before: TaskEscalation, hasDeputy: boolean): Exclude<TaskEscalation, 'none'> {
  return before === 'none' && hasDeputy ? 'deputy' : 'staff';
}

/** When the clock looks again after an escalation; null once staff have it. */
export const wakeAfter = (escalation: TaskEscalation, now: Date): Date | null =>
  escalation === 'deputy' ? new Date(now.getTime() + taskLimits.deputyHours * HOUR_MS) : null;

/** The due time in other hands: whoever is passed something late has time for it. */
export const dueWhenPassedOn = (dueAt: Date, now: Date): Date =>
  new Date(Math.max(dueAt.getTime(), now.getTime() + taskLimits.passedOnHours * HOUR_MS));
