import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource } from 'typeorm';
import { isOverload, isRetryable } from './database-errors.js';
import { type Intention, intentionName, type KnownIntention, knownIntentions, storeAnswers } from './intention.js';
import { CommitUnknownError, Transactor, type Tx } from './transactor.js';

/** One request of several that are done in one transaction. */
export interface Member {
  /** Whose request it is. */
  readonly userId: string;
  /** Its key; undefined when nobody repeats it. */
  readonly intention: Intention | undefined;
}

/** What became of one request: refusals of others do not concern it. */
export type Outcome<T> = { readonly answer: T } | { readonly refusal: unknown };

type Block<M, T> = (tx: Tx, members: readonly M[]) => Promise<ReadonlyMap<M, Outcome<T>>>;

/** Deadlocks are waited out this often before the batch is taken apart. */
const ATTEMPTS = 3;

/**
 * Does what several people asked in one transaction, each of them once per key. All of them are held in the order of ids; whose
 * key has an answer gets that answer; the block decides the others, one by one, and what it answers is stored with its
 * effects in the same COMMIT. A refusal frees the key. What makes the database refuse the whole batch is found by halving, so
 * that one poisoned request harms nobody else. When the connection is lost at COMMIT the stored answers tell what happened;
 * what is not there was not done and is done again. See docs/algorithms/registration.md.
 */
@Injectable()
export class Together {
  constructor(
    private readonly transactor: Transactor,
    @InjectDataSource() private readonly db: DataSource,
  ) {}

  /** Never throws: every member has an outcome. */
  async run<M extends Member, T>(members: readonly M[], block: Block<M, T>): Promise<Map<M, Outcome<T>>> {
    if (members.length === 0) return new Map();
    try {
      return await this.once(members, block);
    } catch (error) {
      if (error instanceof CommitUnknownError) return this.afterUnknown(members, block, error);
      // Where the database is away or full, smaller batches only make it worse.
      const isAway = isOverload(error) && !isRetryable(error);
      if (members.length === 1 || error instanceof DomainError || isAway) {
        return new Map(members.map((member) => [member, { refusal: error }]));
      }
      const half = Math.ceil(members.length / 2);
      const first = await this.run(members.slice(0, half), block);
      return new Map([...first, ...(await this.run(members.slice(half), block))]);
    }
  }

  private once<M extends Member, T>(members: readonly M[], block: Block<M, T>): Promise<Map<M, Outcome<T>>> {
    const userIds = members.map(({ userId }) => userId);
    return this.transactor.runFor(
      userIds,
      async (tx, present) => {
        const known = await knownIntentions(tx, intentionsOf(members));
        const { outcomes, open, repeats } = sort<M, T>(members, present, known);
        const done = open.length > 0 ? await block(tx, open) : new Map<M, Outcome<T>>();
        for (const [member, outcome] of done) outcomes.set(member, outcome);
        await storeAnswers(tx, answered(done));
        for (const [repeat, first] of repeats) outcomes.set(repeat, sameAs(repeat, first, outcomes.get(first)));
        return outcomes;
      },
      ATTEMPTS,
    );
  }

  /** Done or not done: all or nothing was committed, and an answer that is stored is the proof. */
  private async afterUnknown<M extends Member, T>(
    members: readonly M[],
    block: Block<M, T>,
    error: CommitUnknownError,
  ): Promise<Map<M, Outcome<T>>> {
    const known = await knownIntentions(this.db.manager, intentionsOf(members)).catch(() => undefined);
    if (!known) return new Map(members.map((member) => [member, { refusal: error }]));
    const outcomes = new Map<M, Outcome<T>>();
    const rest: M[] = [];
    for (const member of members) {
      const before = member.intention && known.get(intentionName(member.intention));
      if (before?.answer && before.hash === member.intention?.hash)
        outcomes.set(member, { answer: before.answer.value as T });
      else if (member.intention) rest.push(member);
      else outcomes.set(member, { refusal: error }); // nobody can tell whether this one was done
    }
    return new Map([...outcomes, ...(await this.run(rest, block))]);
  }
}

const intentionsOf = (members: readonly Member[]): Intention[] => members.flatMap(({ intention }) => intention ?? []);

/** Who has an answer already, who is to be decided, and who asks the same as somebody before them in this batch. */
function sort<M extends Member, T>(
  members: readonly M[],
  present: ReadonlySet<string>,
  known: ReadonlyMap<string, KnownIntention>,
): { outcomes: Map<M, Outcome<T>>; open: M[]; repeats: Map<M, M> } {
  const outcomes = new Map<M, Outcome<T>>();
  const open: M[] = [];
  const repeats = new Map<M, M>();
  const firsts = new Map<string, M>();
  for (const member of members) {
    const { intention, userId } = member;
    const name = intention && intentionName(intention);
    const before = name === undefined ? undefined : known.get(name);
    const first = name === undefined ? undefined : firsts.get(name);
    if (!present.has(userId)) outcomes.set(member, { refusal: new DomainError('SESSION_ENDED') });
    else if (before && intention) outcomes.set(member, knownOutcome(before, intention));
    else if (first) repeats.set(member, first);
    else {
      if (name !== undefined) firsts.set(name, member);
      open.push(member);
    }
  }
  return { outcomes, open, repeats };
}

function knownOutcome<T>(before: KnownIntention, intention: Intention): Outcome<T> {
  if (before.hash !== intention.hash) return { refusal: new DomainError('IDEMPOTENCY_KEY_REUSED') };
  return before.answer ? { answer: before.answer.value as T } : { refusal: new DomainError('IDEMPOTENCY_IN_PROGRESS') };
}

const sameAs = <T>(repeat: Member, first: Member, outcome: Outcome<T> | undefined): Outcome<T> =>
  outcome && repeat.intention?.hash === first.intention?.hash
    ? outcome
    : { refusal: new DomainError('IDEMPOTENCY_KEY_REUSED') };

const answered = <M extends Member, T>(done: ReadonlyMap<M, Outcome<T>>): { intention: Intention; answer: T }[] =>
  [...done].flatMap(([{ intention }, outcome]) =>
    intention && 'answer' in outcome ? [{ intention, answer: outcome.answer }] : [],
  );
