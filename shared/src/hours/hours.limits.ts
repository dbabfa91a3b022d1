/** Numbers of the hours context; the unit is in the name. */
export const hoursLimits = {
  minutesMax: 480,
  minutesPerDayMax: 600,
  whatMaxChars: 60,
  reasonMinChars: 2,
  reasonMaxChars: 200,
  purposeMaxChars: 60,
  headMaxChars: 20,
  /** The list of certificates hangs in the community for so long. */
  noticeDays: 7,
  /** Badges say more than 99 from here. */
  badgeCountedMax: 100,
} as const;
