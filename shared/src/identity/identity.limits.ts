/** Numbers of the identity context; the unit is in the name. */
export const identityLimits = {
  accessTokenMinutes: 15,
  refreshTokenDays: 60,
  /** A used refresh token still gets the very same successor this long: its first answer may have been lost on the way. */
  refreshRetrySeconds: 60,
  deskSignInMinutes: 3,
  nicknameMaxChars: 20,
} as const;
