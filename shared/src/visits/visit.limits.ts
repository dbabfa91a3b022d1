/** Numbers of the visits context; the unit is in the name. */
export const visitLimits = {
  minutesMax: 480,
  minutesPerDayMax: 600,
  noteMaxChars: 500,
  reasonMinChars: 2,
  reasonMaxChars: 200,
  helpersMax: 4,
  peopleMax: 6,
  draftsPerSyncMax: 50,
  planWeeksAhead: 8,
  /** Logged later than this, a visit needs a second person. */
  logBackDays: 30,
  noAnswerTaskHoursWeekly: 4,
  noAnswerTaskHours: 24,
  /** After a grave change: a visit within this time, the weekly tier for so long. */
  afterChangeHours: 24,
  afterChangeWeeklyDays: 30,
  /** This share of the interval left: due soon. */
  dueSoonShare: 0.2,
  /** Not reached so often, on so many days: somebody looks in. */
  callTriesMax: 3,
  callTryDays: 2,
  titleMaxChars: 30,
  servedMax: 300,
  outingImportRowsMax: 500,
  roundGridsMax: 30,
  sameVisitMinutes: 30,
} as const;
