import type { ErrorCode } from '../error-registry.js';
import { DomainError } from './define-errors.js';

/**
 * One row of a lifecycle: from which states an action leads where, and which parties may take it. Without `to` the state
 * stays: something else about the thing changes.
 */
export interface Transition<State extends string, Party extends string> {
  readonly from: readonly State[];
  readonly to?: State;
  readonly by: readonly Party[];
}

type StateOf<T> = T extends Record<string, Transition<infer S, string>> ? S : never;
type PartyOf<T> = T extends Record<string, Transition<string, infer P>> ? P : never;

/** A lifecycle that can be asked. It holds no state of its own; every method is pure. */
export interface StateMachine<State extends string, Action extends string, Party extends string> {
  readonly initial: State;
  readonly states: readonly State[];
  readonly actions: readonly Action[];
  readonly table: Readonly<Record<Action, Transition<State, Party>>>;
  /** True when `action` leads out of `state`, whoever takes it. */
  can(state: State, action: Action): boolean;
  /** The state after `action`. Throws `DomainError(refusedWith)` with `{ state, action }` when the table has no such row. */
  next(state: State, action: Action): State;
  /** What these parties may do now, in the order of the table: what the server sends and pages draw. */
  actionsFor(state: State, parties: readonly Party[]): Action[];
}

/**
 * Declares a lifecycle as a table that a social worker could read.
 * `refusedWith` is the error code for an action that the present state does not allow.
 */
export function defineMachine<const T extends Record<string, Transition<string, string>>>(
  initial: StateOf<T>,
  table: T,
  options: { refusedWith: ErrorCode },
): StateMachine<StateOf<T>, Extract<keyof T, string>, PartyOf<T>> {
  type S = StateOf<T>;
  type A = Extract<keyof T, string>;
  type P = PartyOf<T>;
  const rows = table as unknown as Readonly<Record<A, Transition<S, P>>>;
  const actions = Object.keys(table) as A[];
  const states = [
    ...new Set<S>([initial, ...actions.flatMap((a) => [...rows[a].from, rows[a].to ?? rows[a].from[0]!])]),
  ];
  const can = (state: S, action: A): boolean => rows[action].from.includes(state);
  return {
    initial,
    states,
    actions,
    table: rows,
    can,
    next(state, action) {
      if (!can(state, action)) throw new DomainError(options.refusedWith, { state, action });
      return rows[action].to ?? state;
    },
    actionsFor: (state, parties) => actions.filter((a) => can(state, a) && rows[a].by.some((p) => parties.includes(p))),
  };
}
