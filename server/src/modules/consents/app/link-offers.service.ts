import { Injectable } from '@nestjs/common';
import { consentLimits, DomainError, nameKey } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory, PersonDirectory, PersonLinking } from '../../communities/index.js';
import type { LinkOffer } from '../data/link-offer.entity.js';
import { LinkOffersRepository } from '../data/link-offers.repository.js';
import type { LinkOfferMadeDto, LinkOfferDto, LinkOutcomeDto } from '../dto/link-offers.dto.js';
import { ConsentNews } from './consent-news.js';
import { Standings } from './standings.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * An account meets a record by two who agree: a proxy of the record (scope `profile`) offers it to an account, and its owner says
 * that it is theirs. The number only finds the account; it links nothing. The owner sees nothing of the record before.
 */
@Injectable()
export class LinkOffers {
  constructor(
    private readonly transactor: Transactor,
    private readonly offers: LinkOffersRepository,
    private readonly standings: Standings,
    private readonly people: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly linking: PersonLinking,
    private readonly news: ConsentNews,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Offers the record of whom the actor represents to the account with this number, vouched for by WeChat. The answer is the same
   * whether there is one. An offer that waits gives way. Throws `NOT_FOUND`, `PERSON_HAS_ACCOUNT`, `LINK_OFFER_LIMIT`.
   */
  async offer(actor: Actor, personId: string, phone: string): Promise<LinkOfferMadeDto> {
    const { communityId, memberId } = actor;
    const found = await this.people.ofProvenPhone(communityId, phone);
    return this.transactor.run(async (tx) => {
      const person = await this.people.lockIfThere(tx, communityId, personId);
      const { proxy } = await this.standings.one(actor, personId, tx);
      if (!person || !proxy?.scopes.includes('profile')) throw new DomainError('NOT_FOUND');
      if (person.memberId) throw new DomainError('PERSON_HAS_ACCOUNT');
      const now = this.clock.now();
      const today = await this.offers.countBy(tx, communityId, memberId, new Date(now.getTime() - DAY_MS));
      const limit = consentLimits.linkOffersPerDay;
      if (today >= limit) throw new DomainError('LINK_OFFER_LIMIT', { limit });
      await this.offers.replace(tx, personId, now);
      const to =
        found.length === 1
          ? ((await this.people.facts(communityId, found, tx)).get(found[0] ?? '')?.memberId ?? null)
          : null;
      const until = new Date(now.getTime() + consentLimits.linkOfferDays * DAY_MS);
      const offer: LinkOffer = {
        ...{ id: newId(), communityId, personId, memberId: to === memberId ? null : to, offeredByMemberId: memberId },
        ...{ offeredAt: now, until, answer: null, answeredAt: null },
      };
      await this.offers.add(tx, offer);
      await this.audit.record(tx, 'proxy.link_offered', actor, { id: offer.id, communityId, personId });
      if (offer.memberId) await this.news.linkOffered(tx, offer, offer.memberId);
      return { id: offer.id, until };
    });
  }

  /** What waits for the actor's word: who offers, and until when. */
  async waiting({ communityId, memberId }: Actor): Promise<LinkOfferDto[]> {
    const offers = await this.offers.waitingFor(communityId, memberId, this.clock.now());
    if (offers.length === 0) return [];
    const names = await this.members.summaries(offers.map(({ offeredByMemberId }) => offeredByMemberId));
    return offers.map(({ id, offeredByMemberId, until }) => {
      return { id, byName: names.get(offeredByMemberId)?.nickname ?? '', until };
    });
  }

  /**
   * The record is the actor's: their account is linked to it. Throws `NOT_FOUND` for an offer that is over or whose proxy may not
   * offer any more, `LINK_OTHER_NAME`, `LINK_SAME_DOOR`, and what stands against a merge.
   */
  accept(actor: Actor, offerId: string): Promise<LinkOutcomeDto> {
    return this.transactor.run(async (tx) => {
      const offer = await this.take(tx, actor, offerId);
      const { communityId, personId, offeredByMemberId } = offer;
      // The pair is locked in the order of ids by the link; what is asked before is asked of rows that only staff change.
      await this.requireOther(tx, actor, personId);
      await this.linking.linkSelf(tx, actor, personId, newId(), 'proxy');
      if (!(await this.stillMayOffer(tx, communityId, offeredByMemberId, personId))) throw new DomainError('NOT_FOUND');
      await this.close(tx, offer, 'accepted');
      return { id: offer.id };
    });
  }

  /** It is not the actor's. Throws `NOT_FOUND`. */
  decline(actor: Actor, offerId: string): Promise<LinkOutcomeDto> {
    return this.transactor.run(async (tx) => {
      const offer = await this.take(tx, actor, offerId);
      const { id, communityId, personId } = offer;
      await this.close(tx, offer, 'declined');
      await this.audit.record(tx, 'proxy.link_declined', actor, { id, communityId, personId });
      return { id };
    });
  }

  private async take(tx: Tx, { communityId, memberId }: Actor, offerId: string): Promise<LinkOffer> {
    const waiting = await this.offers.waitingFor(communityId, memberId, this.clock.now(), tx);
    const offer = waiting.find(({ id }) => id === offerId);
    if (!offer) throw new DomainError('NOT_FOUND');
    return offer;
  }

  private async close(tx: Tx, offer: LinkOffer, answer: 'accepted' | 'declined'): Promise<void> {
    if (!(await this.offers.answer(tx, offer.id, answer, this.clock.now()))) throw new DomainError('NOT_FOUND');
    await this.news.linkAnswered(tx, offer, answer);
  }

  private async stillMayOffer(tx: Tx, communityId: string, memberId: string, personId: string): Promise<boolean> {
    return (await this.standings.proxyOf(communityId, memberId, personId, tx))?.scopes.includes('profile') ?? false;
  }

  /** Somebody of another name, or known behind that door already, is somebody else. */
  private async requireOther(tx: Tx, { communityId, personId: ownId }: Actor, personId: string): Promise<void> {
    const ids = [personId, ownId];
    const facts = await this.people.facts(communityId, ids, tx);
    const [record, own] = ids.map((id) => facts.get(id));
    if (record?.householdId && record.householdId === own?.householdId) throw new DomainError('LINK_SAME_DOOR');
    const contacts = await this.people.contacts(communityId, ids, tx);
    const [theirs, mine] = ids.map((id) => contacts.get(id)?.realName);
    if (theirs && mine && nameKey(theirs) !== nameKey(mine)) throw new DomainError('LINK_OTHER_NAME');
  }
}
