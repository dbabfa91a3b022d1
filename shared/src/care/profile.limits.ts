/** Numbers of the care profile; the unit is in the name. */
export const careLimits = {
  tierWhyMaxChars: 100,
  needsMaxChars: 300,
  atTheDoorMaxChars: 200,
  awayWhyMaxChars: 100,
  /** A tier is looked at again at the latest after so long. */
  reviewMonthsMax: 12,
  awayMonthsMax: 12,
  /** Looks in an emergency, per member and 24 hours. */
  emergencyLooksPerDay: 5,
  emergencyWhyMinChars: 4,
  emergencyWhyMaxChars: 100,
} as const;
