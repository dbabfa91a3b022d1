import { byName, type PeopleOrder } from '@silin/shared';

/** What a list of people can be ordered by. */
export interface Sortable {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly buildingName: string | null;
  readonly householdId: string | null;
}

const PINYIN = new Intl.Collator('zh-CN-u-co-pinyin');

/** Whoever has no name, no year of birth or no building stands last, in every order. */
const lastWithout = (one: unknown, other: unknown): number =>
  Number(one === null || one === '') - Number(other === null || other === '');

const named = (one: Sortable, other: Sortable): number =>
  lastWithout(one.name, other.name) || PINYIN.compare(one.name, other.name);
const housed = (one: Sortable, other: Sortable): number =>
  lastWithout(one.buildingName, other.buildingName) ||
  byName({ name: one.buildingName ?? '' }, { name: other.buildingName ?? '' }) ||
  (one.householdId ?? '').localeCompare(other.householdId ?? '');
const born = (one: Sortable, other: Sortable): number =>
  lastWithout(one.birthYear, other.birthYear) || (one.birthYear ?? 0) - (other.birthYear ?? 0);

const ORDERS: Readonly<Record<PeopleOrder, (one: Sortable, other: Sortable) => number>> = {
  building: housed,
  name: named,
  oldest: (one, other) => born(one, other) || named(one, other),
  youngest: (one, other) => lastWithout(one.birthYear, other.birthYear) || -born(one, other) || named(one, other),
};

/** People in an order; the id decides where nothing else does. */
export const ordered = <P extends Sortable>(people: readonly P[], order: PeopleOrder): P[] =>
  [...people].sort((one, other) => ORDERS[order](one, other) || (one.id < other.id ? -1 : 1));
