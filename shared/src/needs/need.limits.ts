/** Numbers of the needs context; the unit is in the name. */
export const needLimits = {
  wordsMinChars: 2,
  wordsMaxChars: 300,
  publicTextMaxChars: 60,
  placeMaxChars: 60,
  answerMinChars: 2,
  answerMaxChars: 300,
  /** Of one person, waiting for an answer at a time. */
  openPerPerson: 10,
} as const;
