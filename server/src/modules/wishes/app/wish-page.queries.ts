import { Injectable } from '@nestjs/common';
import { DomainError, type WishState } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { CardCodes } from '../../care/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import { ClaimsRepository } from '../data/claims.repository.js';
import type { WishClaim } from '../data/wish-claim.entity.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { actionsFor, actsOn, type Viewer, maySee, type WishRelation } from '../domain/access.policy.js';
import { isTakenBackable } from '../domain/confirmation.js';
import { contactGiven, contactReader, maskedContact } from '../domain/contact.policy.js';
import { plusDays } from '../domain/lease.js';
import { type NamesOfMembers, noteFor, takenBy, type TimelineReader } from '../domain/timeline.js';
import { formOf, type WishFormContent } from '../dto/wish-form.dto.js';
import { pageClaim, staffPart, textBeforeEdit, type TimelineEntry, type WishPage } from '../dto/wish-page.dto.js';
import { ContactDisclosureService } from './contact-disclosure.service.js';
import { WishCards } from './wish-cards.js';
import { WishPeople } from './wish-people.js';
import { isExtendable, LockedWishes } from './locked-wishes.js';
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
  /** By proxy or as grid worker. */
  readonly actsForAuthor: boolean;
  readonly isClaimer: boolean;
  /** Family of an author who has died: reads as who acted for them, and does nothing. */
  readonly remembers: boolean;
  readonly names: NamesOfMembers;
  /** What this reader calls the author; empty for neighbours, the claimer and the author. */
  readonly authorName: string;
  /** Does the author let the claimer have the contact? True for everybody else. */
  readonly contactConsented: boolean;
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
    private readonly disclosure: ContactDisclosureService,
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
    const { wish, claim, own, viewer, relation, isAuthor, actsForAuthor, isClaimer, limits, names } = facts;
    const [card] = await this.cards.draw(actor.communityId, [wish]);
    if (!card) throw new DomainError('NOT_FOUND');
    const reader: TimelineReader = {
      memberId: actor.memberId,
      isAuthor,
      isStaff: viewer.isStaff,
      actsForAuthor: actsForAuthor || facts.remembers,
      ownClaimIds: own.map((c) => c.id),
    };
    const close = isAuthor || actsForAuthor || facts.remembers || viewer.isStaff;
    return {
      ...card,
      publicText: wish.publicText,
      textEditedByStaff: wish.publicTextBeforeEdit !== null,
      photos: await this.photos(facts),
      timeline: steps.map((step): TimelineEntry => {
        const note = noteFor(step, reader);
        const by = takenBy(step, reader, names);
        return { step: step.step, at: step.at.toISOString(), by, ...(note === undefined ? {} : { note }) };
      }),
      actions: actionsFor(viewer, relation),
      mine: isAuthor,
      claimedByMe: relation.claimerMemberId === actor.memberId,
      contactOpen: this.contactOpen(facts),
      lease: this.leaseIfClaimedNow(wish, limits),
      ...(await this.given(facts)),
      ...this.speakers(facts, close),
      ...(facts.contactConsented ? {} : { contactClosed: 'no_consent' as const }),
      ...(claim && (close || isClaimer)
        ? {
            claim: pageClaim(claim, {
              mine: isClaimer,
              extendable: isClaimer && isExtendable(claim, limits),
              volunteerName: names.nicknameOf(claim.volunteerMemberId),
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

  /**
   * The form of a wish as it was filled in, for the author and whoever may say it again for them; their look at the private part
   * is on record before the answer leaves. Throws `NOT_FOUND` for everybody else.
   */
  async form(actor: Actor, wishId: string): Promise<WishFormContent> {
    const wish = await this.wishes.find(actor.communityId, wishId);
    const part = await this.lockedWishes.partTowards(actor, wish?.personId ?? wishId);
    const as = wish ? actsOn(part, wish) : undefined;
    if (!wish || as === undefined || as === 'staff') throw new DomainError('NOT_FOUND');
    if (as !== 'self') await this.disclosure.record(actor, wish, as);
    return formOf(wish, await this.photosOf(wish, { userId: actor.userId, staff: true }));
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
    const towards = await this.lockedWishes.towards(actor, [wish?.personId ?? wishId]);
    if (!wish) {
      await this.lockedWishes.remembers(actor, wishId);
      throw new DomainError('NOT_FOUND');
    }
    const { viewer, actsAs } = towards;
    const living = claim?.endedAt === null ? claim : null;
    const cardSlot = await this.cardSlot(wish, living, memberId);
    const locked = { wish, claim: living, limits, now: this.clock.now() };
    const seen = await this.lockedWishes.relation(actor, towards, locked, own.length > 0);
    const takenBackable = claim !== null && isTakenBackable(claim, limits.confirmationTakenBackDays, locked.now);
    const relation = { ...seen, hasCardCode: cardSlot !== null, takenBackable };
    const remembers = !relation.actsAs && (await this.lockedWishes.remembers(actor, wish.personId));
    if (!maySee(viewer, relation) && !remembers) throw new DomainError('NOT_FOUND');
    const ids = [claim?.volunteerMemberId ?? null, ...actedIds].filter((id) => id !== null);
    const faces = await this.directory.summaries(ids);
    const part = actsOn(actsAs.get(wish.personId), wish);
    const actsForAuthor = part === 'proxy' || part === 'grid_worker';
    const close = part === 'self' || actsForAuthor || remembers || viewer.isStaff;
    const proxies = close ? await this.people.proxiesOf(communityId, wish.personId) : new Map<string, string>();
    const names: NamesOfMembers = {
      nicknameOf: (id) => faces.get(id)?.nickname ?? '',
      relationOf: (id) => proxies.get(id),
    };
    const authorName = await this.authorName(wish, actsForAuthor, viewer.isStaff);
    const isAuthor = wish.personId === actor.personId;
    const isClaimer = claim?.volunteerMemberId === memberId;
    const isOwnClaim = own.some((one) => one.endedAt === null || one.state === 'confirmed');
    const contactConsented = isAuthor || actsForAuthor || !isOwnClaim || (await this.people.isContactConsented(wish));
    return {
      ...{ actor, viewer, wish, claim, own, relation, limits, isAuthor, actsForAuthor, isClaimer, names, authorName },
      ...{ cardSlot, contactConsented, remembers },
    };
  }

  /** The name of whom one acts for; of others staff read the nickname. Everybody else reads none. */
  private async authorName(wish: Wish, actsForAuthor: boolean, isStaff: boolean): Promise<string> {
    const { communityId, personId } = wish;
    if (actsForAuthor) return (await this.people.contact(communityId, personId)).name;
    return isStaff ? (await this.people.namesOf(communityId, [personId])).author(personId) : '';
  }

  /** Who speaks for whom. The claimer learns that somebody else speaks, so that they know whom they will meet. */
  private speakers({ wish, isClaimer, actsForAuthor, authorName, actor, names, relation }: Facts, close: boolean) {
    const part = relation.actsAs === 'proxy' ? 'proxy' : 'grid_worker';
    const forWhom = { forWhom: { as: part, personId: wish.personId, name: authorName } } as const;
    const { saidAs: as, saidWhy: why, saidByMemberId } = wish;
    const said = { step: 'submitted', actedAs: as, actorMemberId: saidByMemberId, at: wish.saidAt } as const;
    const reader = { memberId: actor.memberId, isAuthor: true, isStaff: false, actsForAuthor, ownClaimIds: [] };
    const by = takenBy({ ...said, claimId: null, note: null }, reader, names);
    return {
      ...(as !== 'author' && close ? { spokenFor: { as, by, why } } : {}),
      ...(as !== 'author' && !close && isClaimer ? { spokenFor: { as, by: '别人代办', why: null } } : {}),
      ...(actsForAuthor ? forWhom : {}),
    };
  }

  /** The box of the author's card that the claimer asks for when it is done. Nobody else learns that there is a card. */
  private async cardSlot(wish: Wish, living: WishClaim | null, memberId: string): Promise<number | null> {
    const asked = wish.state === 'delivered' && living?.volunteerMemberId === memberId;
    return asked ? this.cardCodes.slotOf(wish.communityId, wish.personId, memberId) : null;
  }

  /** The author sees which phone and address a helper gets, as long as somebody may help. */
  private async given({ wish, isAuthor }: Facts): Promise<Pick<WishPage, 'given'>> {
    if (!isAuthor || !HELPED.has(wish.state)) return {};
    return { given: maskedContact(contactGiven(wish, await this.people.contact(wish.communityId, wish.personId))) };
  }

  private photos({ actor, viewer, wish, isAuthor, actsForAuthor }: Facts): Promise<WishPage['photos']> {
    return this.photosOf(wish, { userId: actor.userId, staff: viewer.isStaff || isAuthor || actsForAuthor });
  }

  private async photosOf(wish: Wish, reader: { userId: string; staff: boolean }): Promise<WishPage['photos']> {
    const ids = await this.records.photoIds(wish.communityId, wish.id);
    if (ids.length === 0) return [];
    const links = await this.media.linksFor({ communityId: wish.communityId, ids, reader });
    return links.map(({ id, url }) => ({ id, url }));
  }

  private contactOpen({ viewer, own, wish, limits, isAuthor, relation, contactConsented }: Facts): boolean {
    const ask = { isAuthor, isStaff: viewer.isStaff, actsAs: relation.actsAs, ownClaims: own, wish };
    const daysAfterConfirmed = limits.contactAfterConfirmedDays;
    const as = contactReader({ ...ask, now: this.clock.now(), daysAfterConfirmed });
    return as === 'claimer' ? contactConsented : as !== undefined;
  }

  private leaseIfClaimedNow(wish: Wish, limits: WishLimits): WishPage['lease'] {
    const days = limits.leaseDays(wish.category);
    const { extensionsPerClaim: extensions, extensionDays } = limits;
    return { days, extensions, extensionDays, dueIfClaimedNow: plusDays(this.clock.now(), days).toISOString() };
  }

  /** Thanks are between two people: not even staff read them here. Their author reads whether they hang on the wall. */
  private async thanks({
    wish,
    claim,
    isAuthor,
    isClaimer,
  }: Facts): Promise<Pick<WishPage, 'thanks' | 'thanksOnWall'>> {
    if (wish.state !== 'fulfilled' || !claim || !(isAuthor || isClaimer)) return {};
    const thanks = await this.records.thanksFor(wish.communityId, claim.id);
    if (!thanks) return {};
    return { thanks: thanks.words, ...(isAuthor ? { thanksOnWall: thanks.onWall } : {}) };
  }
}

/** States in which a helper comes or may come. */
const HELPED: ReadonlySet<WishState> = new Set(['submitted', 'open', 'claimed', 'delivered']);
