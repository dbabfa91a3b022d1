import type { PageHandle } from './navigation.js';

/** What the test reads from the running app: everything here that is not empty is a reason to fail. */
export interface Report {
  ready: boolean;
  errors: string[];
  /** APIs, tags and features of WeChat that the app used and this runtime lacks. */
  missing: string[];
  /** Refusals the app was told of (`…:fail …`): not an error by itself. */
  refusals: string[];
  setData: { count: number; bytes: number; biggest: number };
  stack: PageHandle[];
}

export const report: Report = {
  ready: false,
  errors: [],
  missing: [],
  refusals: [],
  setData: { count: 0, bytes: 0, biggest: 0 },
  stack: [],
};

export const describeError = (error: unknown): string => {
  if (error instanceof Error) return error.stack ?? error.message;
  const e = error as { errMsg?: string } | null;
  return e?.errMsg ?? (typeof error === 'object' ? JSON.stringify(error) : String(error));
};

export const complain = (what: unknown): void => void report.errors.push(describeError(what));

/** Something WeChat has and this runtime does not: loud, once per name. */
export const lacks = (name: string): void => {
  if (!report.missing.includes(name)) report.missing.push(name);
};
