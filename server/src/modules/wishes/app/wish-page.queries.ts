import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { CardCodes } from '../../care/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { actionsFor, type Viewer, maySee, type WishRelation } from '../domain/access.policy.js';
import { contactReader } from '../domain/contact.policy.js';
import { plusDays } from '../domain/lease.js';
import { byWords, noteFor, type TimelineReader } from '../domain/timeline.js';
import { formOf, type WishFormContent } from '../dto/wish-form.dto.js';
import { pageClaim, staffPart, textBeforeEdit, type TimelineEntry, type WishPage } from '../dto/wish-page.dto.js';
import { WishCards } from './wish-cards.js';
import { WishPeople } from './wish-people.js';
import { isExtendable, relationOf, LockedWishes } from './locked-wishes.js';
import { type WishLimits, WishSettings } from './wish-settings.js';

/** Everything one reader's page of one wish is drawn from. */
interface Facts {
  readonly actor: Actor;
  readonly viewer: Viewer;
  readonly wish: Wish;
  readonly claim: WishClaim | null;
  readonly own: readonly WishClaim[];
  readonly relation: WishRelation;
  readonly limits: WishLimits;
  readonly isAuthor: boolean;
  readonly isClaimer: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly authorName: string;
  readonly cardSlot: number | null;
}

/** The page of a wish, as each reader may see it. Parts a reader may not see are missing, not empty. */
@Injectable()
export class WishPageQueries {
  constructor(
    private readonly wishes: WishesRepository,
    private readonly claims: ClaimsRepository,
    private readonly records: WishRecordsRepository,
    private readonly lockedWishes: LockedWishes,
    private readonly cards: WishCards,
    private readonly media: MediaService,
    private readonly directory: MemberDirectory,
    private readonly people: WishPeople,
    private readonly settings: WishSettings,
    private readonly cardCodes: CardCodes,
    private readonly clock: Clock,
  ) {}

  /** Throws `NOT_FOUND` for a wish of another community and for one that is none of the reader's business alike. */
  async page(actor: Actor, wishId: string): Promise<WishPage> {
    const steps = await this.records.steps(actor.communityId, wishId);
    const facts = await this.facts(
      actor,
      wishId,
      steps.map((step) => step.actorMemberId),
    );
    const { wish, claim, own, viewer, relation, isAuthor, isClaimer, limits, names } = facts;
    const [card] = await this.cards.draw(actor.communityId, [wish]);
    if (!card) throw new DomainError('NOT_FOUND');
    const reader: TimelineReader = {
      memberId: actor.memberId,
      isAuthor,
      isStaff: viewer.isStaff,
      ownClaimIds: own.map((c) => c.id),
    };
    const close = isAuthor || viewer.isStaff;
    return {
      ...card,
      publicText: wish.publicText,
      textEditedByStaff: wish.publicTextBeforeEdit !== null,
      photos: await this.photos(facts),
      timeline: steps.map((step): TimelineEntry => {
        const note = noteFor(step, reader);
        const by = byWords(step, reader, (id) => names.get(id) ?? '');
        return { step: step.step, at: step.at.toISOString(), byWords: by, ...(note === undefined ? {} : { note }) };
      }),
      actions: actionsFor(viewer, relation),
      mine: isAuthor,
      claimedByMe: relation.claimerMemberId === actor.memberId,
      contactOpen: this.contactOpen(facts),
      lease: this.leaseIfClaimedNow(wish, limits),
      ...(claim && (close || isClaimer)
        ? {
            claim: pageClaim(claim, {
              mine: isClaimer,
              extendable: isClaimer && isExtendable(claim, limits),
              volunteerName: names.get(claim.volunteerMemberId) ?? '',
              cardSlot: facts.cardSlot,
            }),
          }
        : {}),
      ...(close && wish.state === 'rejected' && wish.rejectReason ? { rejectReason: wish.rejectReason } : {}),
      ...(wish.state === 'closed' && wish.closeReason && (close || own.length > 0)
        ? { closeReason: wish.closeReason }
        : {}),
      ...(close ? textBeforeEdit(wish) : {}),
      ...(await this.thanks(facts)),
      ...(viewer.isStaff ? { staff: staffPart(wish, facts.authorName) } : {}),
    };
  }

  /** The form of a wish as its author filled it in. Throws `NOT_FOUND` for everybody else. */
  async form(actor: Actor, wishId: string): Promise<WishFormContent> {
    const wish = await this.wishes.find(actor.communityId, wishId);
    if (!wish || wish.personId !== actor.personId) throw new DomainError('NOT_FOUND');
    return formOf(wish, await this.photosOf(wish, { userId: actor.userId, staff: false }));
  }

  private async facts(actor: Actor, wishId: string, actedIds: readonly (string | null)[]): Promise<Facts> {
    const { communityId, memberId } = actor;
    // Everything is read whether or not the wish is there: "not there" takes as long as "not yours".
    const [wish, claim, own, limits] = await Promise.all([
      this.wishes.find(communityId, wishId),
      this.claims.currentOf(communityId, wishId),
      this.claims.ofMemberOnWish(communityId, wishId, memberId),
      this.settings.of(communityId),
    ]);
    if (!wish) throw new DomainError('NOT_FOUND');
    const viewer = await this.lockedWishes.viewerTowards(actor, [wish.personId]);
    const living = claim?.endedAt === null ? claim : null;
    const cardSlot = await this.cardSlot(wish, living, memberId);
    const relation = { ...relationOf(wish, living, own.length > 0, limits), hasCardCode: cardSlot !== null };
    if (!maySee(viewer, relation)) throw new DomainError('NOT_FOUND');
    const ids = [claim?.volunteerMemberId ?? null, ...actedIds].filter((id) => id !== null);
    const faces = await this.directory.summaries(ids);
    const names = new Map([...faces].map(([id, face]) => [id, face.nickname]));
    const named = viewer.isStaff ? await this.people.namesOf(communityId, [wish.personId]) : undefined;
    const authorName = named?.author(wish.personId) ?? '';
    const isAuthor = wish.personId === actor.personId;
    const isClaimer = claim?.volunteerMemberId === memberId;
    return { actor, viewer, wish, claim, own, relation, limits, isAuthor, isClaimer, names, authorName, cardSlot };
  }

  /** The box of the author's card that the claimer asks for when it is done. Nobody else learns that there is a card. */
  private async cardSlot(wish: Wish, living: WishClaim | null, memberId: string): Promise<number | null> {
    const asked = wish.state === 'delivered' && living?.volunteerMemberId === memberId;
    return asked ? this.cardCodes.slotOf(wish.communityId, wish.personId, memberId) : null;
  }

  private photos({ actor, viewer, wish }: Facts): Promise<WishPage['photos']> {
    return this.photosOf(wish, { userId: actor.userId, staff: viewer.isStaff });
  }

  private async photosOf(wish: Wish, reader: { userId: string; staff: boolean }): Promise<WishPage['photos']> {
    const ids = await this.records.photoIds(wish.communityId, wish.id);
    if (ids.length === 0) return [];
    const links = await this.media.linksFor({ communityId: wish.communityId, ids, reader });
    return links.map(({ id, url }) => ({ id, url }));
  }

  private contactOpen({ viewer, own, wish, limits, isAuthor }: Facts): boolean {
    const now = this.clock.now();
    const daysAfterConfirmed = limits.contactAfterConfirmedDays;
    return (
      contactReader({ isAuthor, isStaff: viewer.isStaff, ownClaims: own, wish, now, daysAfterConfirmed }) !== undefined
    );
  }

  private leaseIfClaimedNow(wish: Wish, limits: WishLimits): WishPage['lease'] {
    const days = limits.leaseDays(wish.category);
    const { extensionsPerClaim: extensions, extensionDays } = limits;
    return { days, extensions, extensionDays, dueIfClaimedNow: plusDays(this.clock.now(), days).toISOString() };
  }

  /** Thanks are between two people: not even staff read them here. */
  private async thanks({ wish, claim, isAuthor, isClaimer }: Facts): Promise<{ thanks?: string }> {
    if (wish.state !== 'fulfilled' || !claim || !(isAuthor || isClaimer)) return {};
    const thanks = await this.records.thanksFor(wish.communityId, claim.id);
    return thanks ? { thanks: thanks.words } : {};
  }
}
