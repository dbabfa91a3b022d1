/** What a person may agree to; each purpose is asked for, kept and taken back alone. */
export const CONSENT_PURPOSES = [
  'care_profile',
  'volunteer_contact',
  'unit_contact',
  'card',
  'photo_publish',
  'call_back',
  'share_with_street',
  'keep_record',
  'proxy',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Purposes that are asked for by themselves. A proxy is agreed to when the proxy is named; there are no partner units yet. */
export const ASKED_PURPOSES = [
  'care_profile',
  'volunteer_contact',
  'card',
  'photo_publish',
  'call_back',
  'share_with_street',
  'keep_record',
] as const satisfies readonly ConsentPurpose[];
export type AskedPurpose = (typeof ASKED_PURPOSES)[number];

/** How somebody agreed. */
export const CONSENT_WAYS = ['tap', 'signed', 'voice', 'spoken_before'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Ways that leave nothing to be kept: a form can ask for them beside other things. A voice is recorded on the consent's own card. */
export const TAKEN_WAYS = ['tap', 'signed', 'spoken_before'] as const satisfies readonly ConsentWay[];
export type TakenWay = (typeof TAKEN_WAYS)[number];

/** As what somebody agreed: for themselves, for a child under 14, or for whoever made them their proxy. */
export const CONSENT_GIVERS = ['self', 'guardian', 'proxy'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** How somebody takes a consent back, or a proxy's word. */
export const WITHDRAWAL_WAYS = ['tap', 'family', 'phone', 'counter'] as const;
export type WithdrawalWay = (typeof WITHDRAWAL_WAYS)[number];

/** Why a consent ended: taken back; the proxy gave up; the person or the account is gone; its time is over. */
export const CONSENT_ENDINGS = [...WITHDRAWAL_WAYS, 'given_up', 'erased', 'run_out'] as const;
export type ConsentEnding = (typeof CONSENT_ENDINGS)[number];

/** How a purpose stands with a person. `run_out`: the time is over, nobody took it back. */
export const CONSENT_STATES = ['none', 'living', 'run_out', 'withdrawn'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** As what somebody acts for a person, the strongest first. */
export const ACTING_AS = ['self', 'proxy', 'grid_worker', 'staff'] as const;
export type ActingAs = (typeof ACTING_AS)[number];
