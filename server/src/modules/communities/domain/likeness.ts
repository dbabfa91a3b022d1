/** What is known of somebody's age and home. */
export interface Traits {
  readonly birthYear?: number | null;
  readonly buildingId?: string | null;
}

const BIRTH_YEARS_APART = 1;

/** About the same age and the same building, as far as both are known: then one name may mean one human. */
export const isAlike = (one: Traits, other: Traits): boolean =>
  isNear(one.birthYear ?? null, other.birthYear ?? null) &&
  (!one.buildingId || !other.buildingId || one.buildingId === other.buildingId);

const isNear = (one: number | null, other: number | null): boolean =>
  one === null || other === null || Math.abs(one - other) <= BIRTH_YEARS_APART;
