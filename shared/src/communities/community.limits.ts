/** Numbers of the communities context; the unit is in the name. */
export const communityLimits = {
  realNameMaxChars: 20,
  addressMaxChars: 80,
  communityCodeChars: 6,
  placeNameMaxChars: 40,
  stateNoteMaxChars: 100,
  /** A merge of two rows about one human can be undone for so long. */
  unmergeDays: 30,
  birthYearMin: 1900,
  birthYearMax: 2100,
  keywordMaxChars: 20,
} as const;
