import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../domain/actor.js';

/** Whose data. */
export interface PersonOf {
  readonly communityId: string;
  readonly personId: string;
}

/** A context that keeps data about people 居民, with or without an account. */
export interface PersonDataHolder {
  /** What this context keeps about them: plain JSON with readable names (the context declares a Chinese word for each, `defineMyData`). */
  exportPerson(person: PersonOf): Promise<unknown>;
  /** Throws a DomainError while something unfinished forbids it. */
  requireErasable?(tx: Tx, person: PersonOf): Promise<void>;
  /** Removes what names the person; facts without names stay. `by` is undefined when the operator repeats it after a restore. */
  erasePerson(tx: Tx, person: PersonOf, by: Actor | undefined): Promise<void>;
}

/**
 * The register of contexts that keep data about people, for those who have no account: staff export and erase for them. With an
 * account the person does both themselves (`AccountData` of identity).
 */
@Injectable()
export class PersonData {
  private readonly byContext = new Map<string, PersonDataHolder>();

  /** Called once by each context when it starts (`onModuleInit`). */
  register(context: string, holder: PersonDataHolder): void {
    if (this.byContext.has(context)) throw new Error(`two holders of people's data called ${context}`);
    this.byContext.set(context, holder);
  }

  holders(): ReadonlyArray<readonly [string, PersonDataHolder]> {
    return [...this.byContext];
  }
}
