/** Numbers of an import; the unit is in the name. */
export const importLimits = {
  fileMaxBytes: 2 * 1024 * 1024,
  rowsMax: 2_000,
} as const;

/** What an import makes of one row. Nothing is written while a row has an error. */
export const IMPORT_VERDICTS = ['new', 'maybe_known', 'error'] as const;
export type ImportVerdict = (typeof IMPORT_VERDICTS)[number];

/** What is to be done with a row about somebody who may be known: leave it out, add to what is known, or write a second person down. */
export const IMPORT_CHOICES = ['skip', 'update', 'add'] as const;
export type ImportChoice = (typeof IMPORT_CHOICES)[number];
