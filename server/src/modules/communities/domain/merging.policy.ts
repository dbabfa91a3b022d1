import { communityLimits, MERGE_FIELDS, type MergeField } from '@silin/shared';

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

/** Which columns hold a field; the first one says whether it is known. */
const COLUMNS = {
  name: ['realName'],
  birthYear: ['birthYear'],
  sex: ['sex'],
  phone: ['phoneIndex', 'phone'],
  home: ['householdId', 'buildingId'],
  account: ['memberId'],
} as const satisfies Record<MergeField, readonly (keyof MergeableRow)[]>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The fields that the row that stays takes from the other, because it knows nothing itself. */
export const taken = (keep: MergeableRow, gone: MergeableRow): MergeField[] =>
  MERGE_FIELDS.filter((field) => keep[COLUMNS[field][0]] === null && gone[COLUMNS[field][0]] !== null);

/** The values of these fields. */
export const takenOver = <Row extends MergeableRow>(row: Row, fields: readonly MergeField[]): Partial<Row> =>
  Object.fromEntries(fields.flatMap((field) => COLUMNS[field].map((column) => [column, row[column]]))) as Partial<Row>;

/** True when both rows say the same about a field. */
export const same = (one: MergeableRow, other: MergeableRow, field: MergeField): boolean =>
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
