/** Numbers of the pairings context; the unit is in the name. */
export const pairingLimits = {
  whyMaxChars: 200,
  reasonMinChars: 2,
  reasonMaxChars: 200,
  trialDays: 28,
  /** Unanswered for so long, a proposal lapses. */
  proposalDays: 7,
  livingPerVolunteer: 3,
  slotMax: 5,
  pauseMaxDays: 180,
  suggestionsMax: 10,
  planPeopleMax: 500,
  planVolunteersMax: 300,
  /** After the end the volunteer sees the name for so long. */
  nameAfterEndDays: 7,
} as const;
