/**
 * What a row about somebody may take over from the row that is merged into it, where it knows nothing itself. `home` is building and
 * door together; `building` or `door` alone goes to a row that knows the other one.
 */
export const MERGE_FIELDS = ['name', 'birthYear', 'sex', 'phone', 'home', 'building', 'door', 'account'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** How two rows became one: by staff who saw both, by linking an account, by a code of the household card, by a proxy's offer. */
export const MERGE_WAYS = ['staff', 'link', 'card', 'proxy'] as const;
export type MergeWay = (typeof MERGE_WAYS)[number];
