import { Injectable } from '@nestjs/common';
import type { ConsentPurpose, NotificationKind, ProxyRelation } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor, PersonFacts } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';
import type { ProxyRow } from '../data/consent.entities.js';
import type { LinkOffer } from '../data/link-offer.entity.js';

/** Tells people with an account what others recorded or ended for them; nobody is told what they did themselves. */
@Injectable()
export class ConsentNews {
  constructor(private readonly notifier: Notifier) {}

  async consentRecorded(tx: Tx, by: Actor, person: PersonFacts, purpose: ConsentPurpose, id: string): Promise<void> {
    await this.consent(tx, by, person, 'consent_recorded', purpose, id);
  }

  async consentWithdrawn(tx: Tx, by: Actor, person: PersonFacts, purpose: ConsentPurpose, id: string): Promise<void> {
    await this.consent(tx, by, person, 'consent_withdrawn', purpose, id);
  }

  /** The person and the proxy learn that the proxy may act now. */
  async proxyNamed(tx: Tx, by: Actor, person: PersonFacts, proxy: PersonFacts, row: ProxyRow): Promise<void> {
    await this.proxy(tx, by, person, 'my_proxy_named', row.relation, row.id);
    await this.proxy(tx, by, proxy, 'proxy_named', row.relation, row.id);
  }

  /** The person and the proxy learn that the proxy may act no longer. */
  async proxyEnded(tx: Tx, by: Actor | undefined, sides: readonly PersonFacts[], row: ProxyRow): Promise<void> {
    for (const side of sides) {
      const kind = side.personId === row.personId ? 'my_proxy_ended' : 'proxy_ended';
      await this.tell(tx, by, side, { kind, params: {}, dedupeKey: `${kind}:${row.id}` });
    }
  }

  /** The owner of an account learns that a record is offered to them. */
  async linkOffered(tx: Tx, { id, communityId }: LinkOffer, memberId: string): Promise<void> {
    const message = { kind: 'link_offered', params: {}, dedupeKey: `link-offered:${id}` } as const;
    await this.notifier.notify(tx, { communityId, memberId, ...message });
  }

  /** The proxy learns what came of it. */
  async linkAnswered(tx: Tx, offer: LinkOffer, answer: 'accepted' | 'declined'): Promise<void> {
    const { id, communityId, offeredByMemberId: memberId } = offer;
    const kind = answer === 'accepted' ? 'link_accepted' : 'link_declined';
    await this.notifier.notify(tx, { communityId, memberId, kind, params: {}, dedupeKey: `link-answered:${id}` });
  }

  private consent(
    tx: Tx,
    by: Actor,
    person: PersonFacts,
    kind: 'consent_recorded' | 'consent_withdrawn',
    purpose: ConsentPurpose,
    id: string,
  ): Promise<void> {
    return this.tell(tx, by, person, { kind, params: { purpose }, dedupeKey: `${kind}:${id}` });
  }

  private proxy(
    tx: Tx,
    by: Actor,
    to: PersonFacts,
    kind: 'proxy_named' | 'my_proxy_named',
    relation: ProxyRelation,
    id: string,
  ): Promise<void> {
    return this.tell(tx, by, to, { kind, params: { relation }, dedupeKey: `${kind}:${id}` });
  }

  private async tell(
    tx: Tx,
    by: Actor | undefined,
    { communityId, memberId }: PersonFacts,
    message: { kind: NotificationKind; params: object; dedupeKey: string },
  ): Promise<void> {
    if (!memberId || memberId === by?.memberId) return;
    await this.notifier.notify(tx, { communityId, memberId, ...message } as Parameters<Notifier['notify']>[1]);
  }
}
