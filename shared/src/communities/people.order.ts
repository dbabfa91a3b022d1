/** In which order people are listed: building by building and household by household, by name, or by age. */
export const PEOPLE_ORDERS = ['building', 'name', 'oldest', 'youngest'] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];
