/** What whoever signs up wants to hear of; asked inside the tap that sends. */
export const TELL_ME = ['registration_promoted', 'session_changed', 'session_tomorrow'] as const;
