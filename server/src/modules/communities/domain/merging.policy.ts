import { communityLimits, MERGE_FIELDS, type MergeField, nameKey } from '@silin/shared';

/** What two rows about one human may say. */
export interface MergeableRow {
  readonly realName: string | null;
  readonly birthYear: number | null;
  readonly sex: string | null;
  readonly phone: string | null;
  readonly phoneIndex: string | null;
  readonly householdId: string | null;
  readonly buildingId: string | null;
  readonly memberId: string | null;
}

/** Where somebody lives, as far as a row knows. */
export interface Home {
  readonly buildingId: string | null;
  readonly door: string | null;
}

/** Fields of the home that are not a column of their own: a change of the household. */
export type HomePart = 'building' | 'door';
type OwnField = Exclude<MergeField, HomePart>;

/** Which columns hold a field; the first one says whether it is known. */
const COLUMNS = {
  name: ['realName'],
  birthYear: ['birthYear'],
  sex: ['sex'],
  phone: ['phoneIndex', 'phone'],
  home: ['householdId', 'buildingId'],
  account: ['memberId'],
} as const satisfies Record<OwnField, readonly (keyof MergeableRow)[]>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The fields that the row that stays takes from the other, because it knows nothing itself. */
export const taken = (keep: MergeableRow, gone: MergeableRow): OwnField[] =>
  MERGE_FIELDS.filter(isOwn).filter((field) => keep[COLUMNS[field][0]] === null && gone[COLUMNS[field][0]] !== null);

export const isOwn = (field: MergeField): field is OwnField => field in COLUMNS;

/**
 * The half of a home that the row that stays takes over: it knows the other half itself, and the two do not speak of different
 * places. Undefined when it knows both or nothing (then the whole home is taken), or they differ.
 */
export function takenOfHome(keep: Home, gone: Home): HomePart | undefined {
  const sameDoor = gone.door === null || (keep.door !== null && nameKey(keep.door) === nameKey(gone.door));
  if (keep.buildingId && !keep.door && gone.door)
    return gone.buildingId === null || gone.buildingId === keep.buildingId ? 'door' : undefined;
  if (!keep.buildingId && keep.door && gone.buildingId) return sameDoor ? 'building' : undefined;
  return undefined;
}

/** True when a row still says what it took over of the other one's home. */
export const sameHomePart = (one: Home, other: Home, part: HomePart): boolean =>
  part === 'building' ? one.buildingId === other.buildingId : nameKey(one.door ?? '') === nameKey(other.door ?? '');

/** The values of these fields. */
export const takenOver = <Row extends MergeableRow>(row: Row, fields: readonly MergeField[]): Partial<Row> =>
  Object.fromEntries(
    fields.filter(isOwn).flatMap((field) => COLUMNS[field].map((column) => [column, row[column]])),
  ) as Partial<Row>;

/** True when both rows say the same about a field. */
export const same = (one: MergeableRow, other: MergeableRow, field: OwnField): boolean =>
  one[COLUMNS[field][0]] === other[COLUMNS[field][0]];

/** Since when a merge can be undone at `now`. */
export const partableSince = (now: Date): Date => new Date(now.getTime() - communityLimits.unmergeDays * DAY_MS);

/** Until when a merge of `mergedAt` can be undone. */
export const partableUntil = (mergedAt: Date): Date =>
  new Date(mergedAt.getTime() + communityLimits.unmergeDays * DAY_MS);

/** True while a merge can be undone. */
export const canStillPart = (
  { undoneAt, forgottenAt, mergedAt }: { undoneAt: Date | null; forgottenAt: Date | null; mergedAt: Date },
  now: Date,
): boolean => undoneAt === null && forgottenAt === null && mergedAt > partableSince(now);
