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
  /** Names are sealed: to sort by them, and to look for an age, so many people are opened at most. */
  sortedPeopleMax: 5_000,
  ageMax: 130,
} as const;
