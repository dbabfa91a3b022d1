import { Injectable } from '@nestjs/common';
import { type ActingAs, DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { actsOn, maySee, type Viewer, type WishRelation } from '../domain/access.policy.js';
import { contactGiven, type ContactReader, contactReader, type LookedAs } from '../domain/contact.policy.js';
import type { ContactLookList, WishContact } from '../dto/contact.dto.js';
import { LockedWishes, relationOf, type Towards } from './locked-wishes.js';
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
    private readonly lockedWishes: LockedWishes,
    private readonly audit: AuditService,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * The private fields; what the wish does not say itself comes from the author's profile. The look is on record before the
   * answer leaves: once per person and `contactLookOncePerMinutes`; the author's own looks are not recorded. Throws
   * `CONTACT_NOT_CONSENTED` for a claimer whom the author does not let have them, `CONTACT_NOT_OPEN` where the reader may see the
   * wish itself, `NOT_FOUND` otherwise; the last two read alike.
   */
  async look(actor: Actor, wishId: string): Promise<WishContact> {
    const [wish, ownClaims, limits] = await Promise.all([
      this.wishes.find(actor.communityId, wishId),
      this.claims.ofMemberOnWish(actor.communityId, wishId, actor.memberId),
      this.settings.of(actor.communityId),
    ]);
    const towards = await this.lockedWishes.towards(actor, [wish?.personId ?? wishId]);
    if (!wish) throw new DomainError('NOT_FOUND');
    const actsAs = actsOn(towards.actsAs.get(wish.personId), wish);
    const as = this.readerAs(towards.viewer, actsAs, wish, ownClaims, limits);
    if (!as) throw this.refusal(towards, relationOf(wish, null, ownClaims.length > 0, limits, { actsAs }));
    if (as === 'claimer' && !(await this.people.isContactConsented(wish))) {
      throw new DomainError('CONTACT_NOT_CONSENTED');
    }
    if (as !== 'author') await this.record(actor, wish, as);
    const profile = await this.people.contact(wish.communityId, wish.personId);
    const { phone, address, buildingId } = contactGiven(wish, profile);
    const names = await this.directory.zoneNames([], buildingId ? [buildingId] : []);
    const building = buildingId ? (names.get(buildingId) ?? null) : null;
    return { name: profile.name, phone, building, address, privateDetail: wish.privateDetail };
  }

  /** Who looked and when, newest first: for the author, their proxies and staff. Throws `NOT_FOUND`. */
  async looks(actor: Actor, wishId: string): Promise<ContactLookList> {
    const wish = await this.wishes.find(actor.communityId, wishId);
    const { viewer, actsAs } = await this.lockedWishes.towards(actor, [wish?.personId ?? wishId]);
    const part = wish && actsAs.get(wish.personId);
    if (part !== 'self' && part !== 'proxy' && !(wish && viewer.isStaff)) throw new DomainError('NOT_FOUND');
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

  /** Whoever may see the wish is told that its contact is closed; for everybody else there is no such wish. */
  private refusal({ viewer }: Towards, relation: WishRelation): DomainError {
    return new DomainError(maySee(viewer, relation) ? 'CONTACT_NOT_OPEN' : 'NOT_FOUND');
  }

  private readerAs(
    viewer: Viewer,
    actsAs: ActingAs | undefined,
    wish: Wish,
    ownClaims: readonly WishClaim[],
    limits: WishLimits,
  ): ContactReader | undefined {
    return contactReader({
      isAuthor: wish.personId === viewer.personId,
      actsAs,
      isStaff: viewer.isStaff,
      ownClaims,
      wish,
      now: this.clock.now(),
      daysAfterConfirmed: limits.contactAfterConfirmedDays,
    });
  }

  /** The look goes on record. Also for whoever acts for the author and opens the form with its private part. */
  async record(actor: Actor, wish: Wish, lookedAs: LookedAs): Promise<void> {
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
