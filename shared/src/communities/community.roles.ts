/** What a member is in one community beyond a resident. Volunteering is a state of its own (see `volunteerMachine`). */
export const ROLES = ['staff', 'grid_worker', 'organiser'] as const;
export type Role = (typeof ROLES)[number];
