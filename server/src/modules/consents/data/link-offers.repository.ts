import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { LinkAnswer } from '@silin/shared';
import { DataSource, type EntityManager, In, IsNull, MoreThanOrEqual } from 'typeorm';
import type { Tx } from '../../../platform/database/transactor.js';
import { LinkOffer } from './link-offer.entity.js';

/** Offers to link an account. The key `one_living_link_offer_per_person` has the last word. */
@Injectable()
export class LinkOffersRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async add(tx: Tx, offer: LinkOffer): Promise<void> {
    await tx.insert(LinkOffer, offer);
  }

  /** Answers an offer that waits; false when it does not any more. */
  async answer(tx: Tx, id: string, answer: LinkAnswer, at: Date): Promise<boolean> {
    return (await tx.update(LinkOffer, { id, answer: IsNull() }, { answer, answeredAt: at })).affected === 1;
  }

  /** Ends whatever waits about a person. Ask only under the person's lock. */
  async replace(tx: Tx, personId: string, at: Date): Promise<void> {
    await tx.update(LinkOffer, { personId, answer: IsNull() }, { answer: 'replaced', answeredAt: at });
  }

  /** How many offers a member has made since an instant. */
  countBy(tx: Tx, communityId: string, offeredByMemberId: string, since: Date): Promise<number> {
    return tx.countBy(LinkOffer, { communityId, offeredByMemberId, offeredAt: MoreThanOrEqual(since) });
  }

  /** Offers that wait for this member, the newest first. */
  waitingFor(
    communityId: string,
    memberId: string,
    now: Date,
    db: EntityManager = this.db.manager,
  ): Promise<LinkOffer[]> {
    return db.find(LinkOffer, {
      where: { communityId, memberId, answer: IsNull(), until: MoreThanOrEqual(now) },
      order: { offeredAt: 'DESC', id: 'DESC' },
    });
  }

  /** Until when something waits about people, by person id. */
  async waitingAbout(personIds: readonly string[], now: Date): Promise<Map<string, Date>> {
    if (personIds.length === 0) return new Map();
    const where = { personId: In([...personIds]), answer: IsNull(), until: MoreThanOrEqual(now) };
    const rows = await this.db.manager.findBy(LinkOffer, where);
    return new Map(rows.map(({ personId, until }) => [personId, until]));
  }

  /** Forgets every offer in which a member or a person has a part. */
  async forget(tx: Tx, personId: string, memberId: string | null): Promise<void> {
    await tx.delete(LinkOffer, { personId });
    if (memberId === null) return;
    await tx.delete(LinkOffer, { memberId });
    await tx.delete(LinkOffer, { offeredByMemberId: memberId });
  }
}
