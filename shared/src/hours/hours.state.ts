/** Where a line of the ledger comes from. */
export const HOURS_SOURCES = ['visit', 'wish', 'event', 'outing', 'typed', 'correction'] as const;
export type HoursSource = (typeof HOURS_SOURCES)[number];
/** What staff type for somebody waits for a second person; a contradicted one is suspended by a reversing line. */
export const HOURS_STATES = ['valid', 'waiting', 'refused'] as const;
export type HoursState = (typeof HOURS_STATES)[number];
export const CERTIFIED_HOW = ['person', 'card', 'call_back', 'organiser', 'two_staff'] as const;
export type CertifiedHow = (typeof CERTIFIED_HOW)[number];
