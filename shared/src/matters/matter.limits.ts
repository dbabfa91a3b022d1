import type { MatterCategory } from './matter.state.js';

/** Numbers of the matters context; the unit is in the name. */
export const matterLimits = {
  titleMinChars: 2,
  titleMaxChars: 30,
  publicTextMaxChars: 300,
  privateMaxChars: 500,
  placeMaxChars: 60,
  noteMinChars: 2,
  noteMaxChars: 300,
  postNameMaxChars: 20,
  postsMax: 100,
  /** Given back once more, the decision is a human's above the owner. */
  givenBackMax: 2,
  giveBackWorkingDays: 2,
  deadlineMaxDays: 365,
  waitMaxDays: 60,
  reopenDays: 30,
  /** Back later than this, it is a new matter. */
  recursWithinDays: 90,
  adjustedDaysMax: 60,
  stepsShown: 100,
} as const;

/** Working days from acceptance to the deadline where nobody names another; starting points by the kind of trouble. */
export const MATTER_WORKING_DAYS: Readonly<Record<MatterCategory, number>> = {
  sanitation: 3,
  facilities: 15,
  utilities: 1,
  fire_safety: 1,
  charging: 7,
  parking: 7,
  greenery: 7,
  noise: 7,
  care: 7,
  property: 7,
  other: 7,
};
