import type { INestApplicationContext } from '@nestjs/common';
import { chinaDate, type Day } from '@silin/shared';
import type { Actor } from '../../src/modules/communities/index.js';
import type { Happening } from './chapter.js';
import { instantOf, type Moment } from './moments.js';
import type { Settled } from './settle.js';
import type { StandIn } from './stand-in.js';
import type { ToldOnce } from './told-once.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a chapter tells with: the application, who is there, and the present of the story. */
export class Stage {
  /** People without an account, by slug, once they are told of. */
  private readonly met = new Map<string, string>();

  constructor(
    readonly app: INestApplicationContext,
    readonly standIn: StandIn,
    readonly told: ToldOnce,
    private readonly present: Date,
    readonly communities: readonly Settled[],
  ) {}

  /** A happening whose step is told once; `tell` is asked when its moment comes. */
  happening<T>(name: string, at: Moment, tell: () => Promise<T>, then?: (answer: T) => void): Happening {
    const step = async (): Promise<void> => {
      const answer = await this.told.tell(name, tell);
      then?.(answer);
    };
    return { at: this.instant(at), name, tell: step };
  }

  instant(moment: Moment): Date {
    return instantOf(moment, this.present);
  }

  /** The day that many days after the story's present. */
  day(inDays: number): Day {
    return chinaDate(this.present.getTime() + inDays * DAY_MS);
  }

  /** Somebody of the cast. Throws Error for nobody. */
  who(slug: string): Actor {
    const actor = this.communities.flatMap(({ actors }) => actors.get(slug) ?? [])[0];
    if (!actor) throw new Error(`nobody in the demo is called ${slug}`);
    return actor;
  }

  /** Somebody without an account, from now on known by this slug. */
  meet(slug: string, personId: string): void {
    this.met.set(slug, personId);
  }

  /** The person behind a slug, with an account or without. Throws Error for nobody. */
  person(slug: string): string {
    return this.met.get(slug) ?? this.who(slug).personId;
  }

  /** A building, by its name; names differ between the communities of the demo. Throws Error for none. */
  building(name: string): string {
    const all = this.communities.flatMap(({ community }) => community.grids).flatMap(({ buildings }) => buildings);
    const id = all.find((building) => building.name === name)?.id;
    if (!id) throw new Error(`no building of the demo is called ${name}`);
    return id;
  }
}
