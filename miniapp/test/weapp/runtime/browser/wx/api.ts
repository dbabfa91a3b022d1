import { report } from '../report.js';

export interface Callbacks {
  success?(result: unknown): void;
  fail?(error: { errMsg: string; errno?: number; errCode?: number }): void;
  complete?(result: unknown): void;
}
// Options come from the app under test: nothing is known about them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Options = Record<string, any> & Callbacks;

/** The platform says no. */
export class Failure {
  constructor(
    readonly reason: string,
    readonly codes: { errno?: number; errCode?: number } = {},
  ) {}
}

const errorOf = (name: string, error: unknown) => {
  if (error instanceof Failure) return { errMsg: `${name}:fail ${error.reason}`, ...error.codes };
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` };
};

/** Runs an API body and answers as WeChat does: callbacks when there are any, a promise otherwise. */
export function settle(name: string, options: Options, run: () => unknown): Promise<unknown> | undefined {
  const outcome = Promise.resolve().then(run);
  const withCallbacks = Boolean(options.success || options.fail || options.complete);
  const answered = outcome.then(
    (value) => {
      const result = { ...(value as object), errMsg: `${name}:ok` };
      options.success?.(result);
      options.complete?.(result);
      return result;
    },
    (reason: unknown) => {
      const error = errorOf(name, reason);
      report.refusals.push(error.errMsg);
      options.fail?.(error);
      options.complete?.(error);
      if (!withCallbacks) throw error;
      return undefined;
    },
  );
  return withCallbacks ? undefined : answered;
}

/** Makes one asynchronous `wx` method. */
export const api =
  (name: string, run: (options: Options) => unknown) =>
  (options: Options = {}): Promise<unknown> | undefined =>
    settle(name, options, () => run(options));

type Listener = (payload: never) => void;

/** A pair `onX`/`offX`. */
export function listeners(name: string): { on: Record<string, unknown>; fire(payload: unknown): void } {
  let list: Listener[] = [];
  return {
    on: {
      [`on${name}`]: (listener: Listener) => void list.push(listener),
      [`off${name}`]: (listener?: Listener) => void (list = listener ? list.filter((l) => l !== listener) : []),
    },
    fire: (payload) => list.forEach((listener) => listener(payload as never)),
  };
}
