/** Numbers of the volunteers context; the unit is in the name. */
export const volunteerLimits = {
  partyBranchMaxChars: 40,
  workUnitMaxChars: 40,
  introductionMaxChars: 200,
  /** Staff saw a proof that is good for so long at most. */
  proofMaxDays: 3660,
  /** So long before a proof ends the volunteer and staff are told. */
  proofRemindDays: 30,
  reasonMinChars: 2,
  reasonMaxChars: 200,
} as const;
