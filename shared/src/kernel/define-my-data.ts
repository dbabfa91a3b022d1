/**
 * How what one context keeps about people reads on the page of one's own data: Chinese for every key and for every word of a table. Keys
 * called `id` or `…Id` stand in the JSON alone. `createdAt`, `state` and what the page itself adds are named already.
 */
export interface MyDataWords {
  /** The name under which the server registers it (`AccountData`, `PersonData`). */
  readonly part: string;
  /** What heads it. */
  readonly heading: string;
  readonly names: Readonly<Record<string, string>>;
  /** Keys whose values are words of a table, with those words. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Keys that hold counts under names for the machine: only their sum is of use to people. */
  readonly summed?: readonly string[];
}

/** Declares the words of one context's part. The identity function: a missing word of a `values` table can be made not to compile. */
export function defineMyData(words: MyDataWords): MyDataWords {
  return words;
}
