/** Numbers of the tasks context; the unit is in the name. */
export const taskLimits = {
  whyMaxChars: 200,
  noteMaxChars: 200,
  reasonMinChars: 2,
  /** A late task waits this long with the deputy before staff have it. */
  deputyHours: 24,
  /** Whoever is passed a task has at least this long. */
  passedOnHours: 24,
  /** How far ahead a task made by hand may be due. */
  dueAheadMaxDays: 366,
  standInMaxDays: 92,
  standInAheadMaxDays: 366,
  /** Staff have so long to decide whether two rows are one human. */
  mergeProposalDays: 7,
  proposalMaxChars: 150,
  /** A badge counts to here and then says 99+. */
  badgeCountedMax: 100,
  /** How many tasks stand on the home of a grid worker. */
  onHomeMax: 5,
} as const;
