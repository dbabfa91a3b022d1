import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole, MemberDirectory } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { maySee } from '../domain/access.policy.js';
import { contactGiven, type ContactReader, contactReader } from '../domain/contact.policy.js';
import type { ContactLookList, WishContact } from '../dto/contact.dto.js';
import { viewerOf, relationOf } from './locked-wishes.js';
import { WishPeople } from './wish-people.js';
import { type WishLimits, WishSettings } from './wish-settings.js';

const MINUTE_MS = 60_000;

/** Address and phone: who may see them, and the record of every look (product.md rule 4). */
@Injectable()
export class ContactDisclosureService {
  constructor(
    private readonly transactor: Transactor,
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
    private readonly records: WishRecordsRepository,
    private readonly directory: MemberDirectory,
    private readonly people: WishPeople,
    private readonly audit: AuditService,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * The private fields; what the wish does not say itself comes from the author's profile. The look is on record before the
   * answer leaves: once per person and `contactLookOncePerMinutes`; the author's own looks are not recorded. Throws
   * `CONTACT_NOT_OPEN` where the reader may see the wish itself, `NOT_FOUND` otherwise; both read alike.
   */
  async look(actor: Actor, wishId: string): Promise<WishContact> {
    const [wish, ownClaims, limits] = await Promise.all([
      this.wishes.find(actor.communityId, wishId),
      this.claims.ofMemberOnWish(actor.communityId, wishId, actor.memberId),
      this.settings.of(actor.communityId),
    ]);
    if (!wish) throw new DomainError('NOT_FOUND');
    const as = this.readerAs(actor, wish, ownClaims, limits);
    if (!as) throw this.refusal(actor, wish, ownClaims, limits);
    if (as !== 'author') await this.record(actor, wish, as);
    const profile = await this.people.contact(wish.communityId, wish.personId);
    const { phone, address, buildingId } = contactGiven(wish, profile);
    const names = await this.directory.zoneNames([], buildingId ? [buildingId] : []);
    const building = buildingId ? (names.get(buildingId) ?? null) : null;
    return { name: profile.name, phone, building, address, privateDetail: wish.privateDetail };
  }

  /** Who looked and when, newest first: for the author and staff. Throws `NOT_FOUND`. */
  async looks(actor: Actor, wishId: string): Promise<ContactLookList> {
    const wish = await this.find(actor, wishId);
    if (wish.personId !== actor.personId && !hasRole(actor, 'staff')) throw new DomainError('NOT_FOUND');
    const looks = await this.records.looks(actor.communityId, wishId);
    const faces = await this.directory.summaries(looks.map((look) => look.lookerMemberId));
    return {
      items: looks.map((look) => ({
        at: look.at.toISOString(),
        byName: faces.get(look.lookerMemberId)?.nickname ?? '',
        as: look.lookedAs,
      })),
    };
  }

  private async find(actor: Actor, wishId: string): Promise<Wish> {
    const wish = await this.wishes.find(actor.communityId, wishId);
    if (!wish) throw new DomainError('NOT_FOUND');
    return wish;
  }

  /** Whoever may see the wish is told that its contact is closed; for everybody else there is no such wish. */
  private refusal(actor: Actor, wish: Wish, ownClaims: readonly WishClaim[], limits: WishLimits): DomainError {
    const relation = relationOf(wish, null, ownClaims.length > 0, limits);
    return new DomainError(maySee(viewerOf(actor), relation) ? 'CONTACT_NOT_OPEN' : 'NOT_FOUND');
  }

  private readerAs(
    actor: Actor,
    wish: Wish,
    ownClaims: readonly WishClaim[],
    limits: WishLimits,
  ): ContactReader | undefined {
    return contactReader({
      isAuthor: wish.personId === actor.personId,
      isStaff: hasRole(actor, 'staff'),
      ownClaims,
      wish,
      now: this.clock.now(),
      daysAfterConfirmed: limits.contactAfterConfirmedDays,
    });
  }

  private async record(actor: Actor, wish: Wish, lookedAs: 'claimer' | 'staff'): Promise<void> {
    const { contactLookOncePerMinutes } = await this.settings.of(actor.communityId);
    const at = this.clock.now();
    const whileNo = Math.floor(at.getTime() / (contactLookOncePerMinutes * MINUTE_MS));
    const look = {
      communityId: wish.communityId,
      wishId: wish.id,
      lookerMemberId: actor.memberId,
      lookedAs,
      at,
      whileNo,
    };
    await this.transactor.run(async (tx) => {
      if (await this.records.recordLook(tx, look)) {
        await this.audit.record(tx, 'wish.contact_looked_at', actor, wish, { as: lookedAs });
      }
    });
  }
}
