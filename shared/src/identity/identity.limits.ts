/** Numbers of the identity context; the unit is in the name. */
export const identityLimits = {
  accessTokenMinutes: 15,
  refreshTokenDays: 60,
  /** A used refresh token still gets the very same successor this long: its first answer may have been lost on the way. */
  refreshRetrySeconds: 60,
  deskSignInMinutes: 3,
  nicknameMaxChars: 20,
  realNameMaxChars: 20,
  addressMaxChars: 80,
  partyBranchMaxChars: 40,
  workUnitMaxChars: 40,
  introductionMaxChars: 200,
  reasonMinChars: 2,
  reasonMaxChars: 200,
  communityCodeChars: 6,
} as const;
