/** Numbers of the pairings context; the unit is in the name. */
export const pairingLimits = {
  whyMaxChars: 200,
  reasonMinChars: 2,
  reasonMaxChars: 200,
  trialDays: 28,
  /** So long before a trial ends both sides are asked whether to go on. */
  trialAskDays: 7,
  /** A trial is prolonged by so much at most, and lasts no longer than that altogether. */
  trialMoreDays: 28,
  trialLongestDays: 84,
  /** A consent that ends within this time is worth asking about. */
  consentSoonDays: 30,
  /** Numbers beside the views of the desk are counted up to here. */
  badgeCountedMax: 100,
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
  /** What a page of a pairing shows of its course, and of visits that go on to the next volunteer. */
  stepsMax: 50,
  carriedMax: 30,
} as const;
