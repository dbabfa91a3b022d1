import type { ErrorDefinition } from './define-errors.js';
import type { MyDataWords } from './define-my-data.js';
import type { NotificationDefinition } from './define-notifications.js';
import type { TaskDefinition } from './define-tasks.js';

/** What a context brings to the registries. */
export interface ContextDeclarations {
  readonly errors?: Readonly<Record<string, ErrorDefinition>>;
  readonly notifications?: Readonly<Record<string, NotificationDefinition>>;
  readonly tasks?: Readonly<Record<string, TaskDefinition>>;
  readonly myData?: MyDataWords;
}

/** Declares what one context brings. Its line in `contexts.ts` is all the registries need. */
export function defineContext<const T extends ContextDeclarations>(declarations: T): T {
  return declarations;
}

type Intersection<T> = (T extends unknown ? (of: T) => void : never) extends (of: infer I) => void ? I : never;
/** The fields whose declarations are joined under their names. */
type Joined = Exclude<keyof ContextDeclarations, 'myData'>;
type Part<C, F extends Joined> = C extends Readonly<Record<F, infer D>> ? D : never;

/** Everything of one field that the contexts `C` declare. */
export type Merged<C, F extends Joined> = Intersection<Part<C, F>>;

/** Joins one field of all contexts. Throws when two contexts declare the same name: nothing starts with such a registry. */
export function mergeContexts<C extends ContextDeclarations, F extends Joined>(
  contexts: readonly C[],
  field: F,
): Merged<C, F> {
  const merged: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, definition] of contexts.flatMap((context) => Object.entries(context[field] ?? {}))) {
    if (name in merged) throw new Error(`two contexts declare ${name} among their ${field}`);
    merged[name] = definition;
  }
  return merged as Merged<C, F>;
}
