import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type MergeQuestion, type MergeRefusal, PersonReferences } from '../../communities/index.js';
import type { ProxyRow } from '../data/consent.entities.js';
import { ConsentsRepository } from '../data/consents.repository.js';
import { ProxiesRepository } from '../data/proxies.repository.js';

/** Which columns of this context point to people, and what may exist once when two rows of one human become one. */
@Injectable()
export class ConsentReferences implements OnModuleInit {
  constructor(
    private readonly references: PersonReferences,
    private readonly consents: ConsentsRepository,
    private readonly proxies: ProxiesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const consents = { table: 'consents', idColumns: ['id'] } as const;
    this.references.register({
      ...{ ...consents, personColumn: 'person_id', counted: '条同意' },
      conflict: (tx, ask) => this.settle(tx, ask),
    });
    for (const personColumn of ['to_person_id', 'given_by_person_id'])
      this.references.register({ ...consents, personColumn });
    // An offer is about the row it was made for; whoever answers it meets that row or none.
    this.references.register({ table: 'link_offers', idColumns: ['id'], personColumn: 'person_id', stays: true });
    const proxies = { table: 'proxies', idColumns: ['id'] } as const;
    this.references.register({ ...proxies, personColumn: 'person_id', counted: '位代办人' });
    this.references.register({ ...proxies, personColumn: 'proxy_person_id', counted: '份代办' });
  }

  /**
   * One of the two is the other's proxy: they are two people, refused. Of two standing consents for the same, or two proxies of
   * one pair, the one of the row that goes gives way.
   */
  private async settle(tx: Tx, { keepId, goneId }: MergeQuestion): Promise<MergeRefusal | undefined> {
    const now = this.clock.now();
    const side = (id: string): string => (id === goneId ? keepId : id);
    const ever = await this.proxies.allWith([keepId, goneId], tx);
    if (ever.some((row) => side(row.personId) === side(row.proxyPersonId))) return { code: 'MERGE_IS_PROXY' };
    const standing = ever.filter(({ revokedAt }) => revokedAt === null);
    const isOfGone = ({ personId, proxyPersonId }: ProxyRow): boolean => [personId, proxyPersonId].includes(goneId);
    for (const row of standing.filter(isOfGone)) {
      const isTwice = standing.some(
        (other) =>
          !isOfGone(other) && other.personId === side(row.personId) && other.proxyPersonId === side(row.proxyPersonId),
      );
      if (!isTwice) continue;
      await this.consents.replace(tx, row.consentId, now);
      await this.proxies.revoke(tx, row.id, 'replaced', null, now);
    }
    const mine = await this.consents.allStanding(keepId, tx);
    for (const row of await this.consents.allStanding(goneId, tx)) {
      const isTwice = mine.some(
        ({ purpose, toUnitId, toPersonId }) =>
          purpose === row.purpose && toUnitId === row.toUnitId && toPersonId === row.toPersonId,
      );
      if (isTwice) await this.consents.replace(tx, row.id, now);
    }
    return undefined;
  }
}
