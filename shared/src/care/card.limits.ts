/** Numbers of the household card; the unit is in the name. */
export const cardLimits = {
  /** Numbered codes for each person of the household. */
  codesPerPerson: 24,
  codeDigits: 4,
  /** The card's own number, on both sides. */
  serialChars: 8,
  /** Wrong codes of one volunteer for one person on one day of the community; then only a call-back confirms. */
  wrongCodesPerDay: 5,
  /** So many wrong ones, and staff ask. */
  staffToldAfterWrong: 3,
  /** Wrong codes of one volunteer on one day, for all persons together. */
  wrongCodesPerHelperAndDay: 10,
} as const;
