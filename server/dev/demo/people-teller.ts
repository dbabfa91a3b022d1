import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../src/modules/communities/index.js';
import { PeopleService } from '../../src/modules/communities/app/people.service.js';
import { Consents } from '../../src/modules/consents/index.js';
import { Proxies } from '../../src/modules/consents/app/proxies.js';
import { instantOf } from './moments.js';
import type { ConsentStory, ProxyStory, Unphoned } from './people.js';
import type { Settled } from './settle.js';
import type { ToldOnce } from './told-once.js';
import type { Happening } from './wish-teller.js';

/** Tells of people without an account, of consents and of proxies, by the same services as everybody else. */
export class PeopleTeller {
  /** People without an account, by slug, once they are told of. */
  private readonly known = new Map<string, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly told: ToldOnce,
    private readonly present: Date,
    private readonly settled: Settled,
  ) {}

  people(stories: readonly Unphoned[]): Happening[] {
    return stories.map((story) =>
      this.happening(`person-${story.slug}`, story.at, async (name) => {
        const { name: realName, birthYear, sex, phone, door } = story;
        const words = { name: realName, birthYear, sex, phone: phone ?? null, door };
        const buildingId = this.building(story.building);
        const add = () => this.app.get(PeopleService).add(this.who(story.by), { ...words, buildingId }, true);
        this.known.set(story.slug, (await this.told.tell(name, add)).id);
      }),
    );
  }

  consents(stories: readonly ConsentStory[]): Happening[] {
    return stories.flatMap((story) => {
      const { purpose, how, withdrawn } = story;
      const base = `consent-${story.of}-${purpose}`;
      const given: { id?: string } = {};
      const give = this.happening(base, story.at, async (name) => {
        const agreement = { personId: this.person(story.of), purpose, how };
        const record = () => this.app.get(Consents).record(this.who(story.by), agreement);
        given.id = (await this.told.tell(name, record)).id;
      });
      if (!withdrawn) return [give];
      const takeBack = this.happening(`${base}-withdrawn`, withdrawn.at, async (name) => {
        const withdraw = () => this.app.get(Consents).withdraw(this.who(withdrawn.by), given.id ?? '', withdrawn.how);
        await this.told.tell(name, withdraw);
      });
      return [give, takeBack];
    });
  }

  proxies(stories: readonly ProxyStory[]): Happening[] {
    return stories.map(({ of, proxy, relation, scopes, by, at }) =>
      this.happening(`proxy-${of}-${proxy}`, at, async (name) => {
        const naming = { proxyPersonId: this.person(proxy), relation, scopes, how: 'spoken_before' } as const;
        await this.told.tell(name, () => this.app.get(Proxies).name(this.who(by), this.person(of), naming));
      }),
    );
  }

  private happening(name: string, at: Unphoned['at'], tell: (name: string) => Promise<void>): Happening {
    return { at: instantOf(at, this.present), name, tell: () => tell(name) };
  }

  /** Somebody of the cast. Throws Error for nobody. */
  who(slug: string): Actor {
    const actor = this.settled.actors.get(slug);
    if (!actor) throw new Error(`nobody in the demo is called ${slug}`);
    return actor;
  }

  /** The person behind a slug, with an account or without. Throws Error for nobody. */
  person(slug: string): string {
    return this.known.get(slug) ?? this.who(slug).personId;
  }

  private building(name: string): string {
    const all = this.settled.community.grids.flatMap(({ buildings }) => buildings);
    const id = all.find((building) => building.name === name)?.id;
    if (!id) throw new Error(`no building of the demo is called ${name}`);
    return id;
  }
}
