/** Numbers of the events context (product.md rules 7 and 8); the unit is in the name. */
export const eventLimits = {
  titleMaxChars: 30,
  summaryMaxChars: 60,
  placeMaxChars: 60,
  hostMaxChars: 40,
  seriesNameMaxChars: 30,
  seriesNoteMaxChars: 200,
  sessionLabelMaxChars: 20,
  blocksMax: 40,
  blockMaxChars: 1000,
  /** All blocks together. */
  bodyMaxChars: 5000,
  listItemsMax: 20,
  listItemMaxChars: 100,
  sessionsPerEventMax: 60,
  capacityMax: 5000,
  partyMax: 8,
  partyDefault: 4,
  headsMax: 16,
  /** What a change was before and after, in the record of changes. */
  changeWordsMaxChars: 100,
  calledMaxChars: 20,
  noteMaxChars: 100,
  reasonMinChars: 2,
  reasonMaxChars: 200,
  questionsMax: 8,
  questionLabelMaxChars: 60,
  questionPurposeMaxChars: 60,
  questionOptionsMax: 12,
  questionOptionMaxChars: 30,
  answerMaxChars: 200,
  answersKeptDaysDefault: 30,
  answersKeptDaysMax: 180,
  holdMinutesMin: 3,
  holdMinutesMax: 10,
  holdMinutesDefault: 5,
  holdRenewalsMax: 2,
  /** A hold finished this late still counts when its seats are there. */
  holdGraceSeconds: 10,
  /** Defaults of a new session: self-cancelling ends this long before it starts, and promotion with it. */
  cancelHoursBefore: 3,
  /** A promotion, a change or a cancellation this near has somebody to call for everyone not reached. */
  callWithinHours: 24,
  callAfterHours: 2,
  /** No fact this long after the end: it was not held. */
  notHeldAfterDays: 7,
  /** The door was really run when this share of heads was marked. */
  doorRunShare: 0.6,
  walkInMax: 20,
  marksPerBatchMax: 100,
  /** The list of the door may be had this long before; marks count from `doorOpensHoursBefore` on. */
  doorListHoursBefore: 24,
  doorOpensHoursBefore: 3,
  doorPackageHoursAfterEnd: 12,
  selfCodeSeconds: 30,
  headcountMax: 100_000,
  feedbackMaxChars: 300,
  albumPhotosMax: 30,
  helpersPerRoleMax: 50,
  /** So often within these days a party stayed away before it stands behind others; it heals by coming once. */
  noShowsMin: 2,
  noShowsForgivenDays: 90,
  /** Who stands behind others has their turn this long before the start. */
  keptBackHours: 24,
  recurrenceDatesMax: 60,
  witnessWordsMaxChars: 60,
  /** So long after its time a draw waits for a witness. */
  drawWitnessMinutes: 15,
  seatCodeChars: 10,
  /** Requests of one session decided together, and how many may wait in one process. */
  batchMax: 256,
  queueMax: 5000,
  queueWaitSeconds: 8,
  importRowsMax: 2000,
  seriesListedMax: 60,
  changesListedMax: 100,
  /** How many events stand on the home page. */
  onHomeMax: 3,
} as const;
