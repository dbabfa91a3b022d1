/** Numbers of the consents context; the unit is in the name. */
export const consentLimits = {
  /** The longest a consent or a proxy lasts before the person is asked again. */
  lastsMonths: 12,
  /** Under this age a guardian agrees (个人信息保护法 31). */
  ownWordFromYears: 14,
  /** A living consent may be renewed when no more than this is left. */
  renewFromDays: 30,
  proxiesPerPerson: 5,
  peoplePerProxy: 10,
  /** An offer to link an account waits so long for its answer. */
  linkOfferDays: 7,
  /** A proxy offers so often in 24 hours. */
  linkOffersPerDay: 5,
  /** So long after a death who was proxy then may still read what happened (P14). */
  familyReadsDays: 90,
  /** Proxies that have ended are listed so many, the latest. */
  endedProxiesShown: 10,
} as const;
