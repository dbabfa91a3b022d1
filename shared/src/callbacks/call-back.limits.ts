/** Numbers of the call-backs; the unit is in the name. */
export const callBackLimits = {
  /** Days are drawn at this hour of the next morning, the community's clock. */
  drawHour: 6,
  /** One of so many of those confirmed by a card at odd times, and of all others; at least one. */
  oddOneOf: 4,
  restOneOf: 10,
  /** A code of a card used before, or at and after, these hours is odd; so are two of one card within an hour. */
  oddBeforeHour: 7,
  oddFromHour: 21,
  oddWithinMinutes: 60,
  /** After the worker was away, so many days are still drawn. */
  daysDrawnLate: 14,
  /** How long somebody has a call-back in hand. */
  inHandMinutes: 20,
  /** Not reached so often, on so many days: somebody looks in. */
  triesMax: 3,
  tryDaysMin: 2,
  /** Nobody answered: again after so long, not after `lastTryHour`, else at `firstTryHour` of the next day. */
  retryHours: 3,
  firstTryHour: 9,
  lastTryHour: 18,
  putBackHours: 2,
  lookInHours: 24,
  settleHours: 72,
  noteMinChars: 2,
  noteMaxChars: 200,
} as const;
