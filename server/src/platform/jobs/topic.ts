/** What is written to the outbox under one name, with the payload its sender and its handler agree on: ids only, no personal data. */
export interface Topic<Payload extends object> {
  /** `context.what`, as it stands in the outbox; a name that has been used stays with its meaning. */
  readonly name: string;
  /** Never set: carries the type. */
  readonly payload?: Payload;
}

const names = new Set<string>();

/** Declares a topic of the outbox. Throws when the name is taken: nothing starts with two meanings of one name. */
export function defineTopic<Payload extends object>(name: string): Topic<Payload> {
  if (names.has(name)) throw new Error(`two outbox topics called ${name}`);
  names.add(name);
  return { name };
}
