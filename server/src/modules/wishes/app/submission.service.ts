import { Injectable } from '@nestjs/common';
import { chinaDate, chinaDayStart, DomainError, wishMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { contactGiven } from '../domain/contact.policy.js';
import { later, plusDays } from '../domain/lease.js';
import { freeSlot } from '../domain/slots.js';
import { type WishAnswer, wishAnswer } from '../dto/steps.dto.js';
import {
  type Examined,
  fieldsOf,
  type SayAgainBody,
  type SayWishBody,
  type SubmitWishBody,
} from '../dto/wish-form.dto.js';
import { PublicTextService } from './public-text.service.js';
import { LockedWishes } from './locked-wishes.js';
import { type Saying, SpeakingFor } from './speaking-for.js';
import { WishPeople } from './wish-people.js';
import { WishTimeline } from './wish-timeline.js';
import { type WishLimits, WishSettings } from './wish-settings.js';
import { WishTransactor } from './wish-transactor.js';

/** What was found out about a wish before its transaction, and whom to tell. */
type ExaminedForStaff = Examined & { readonly staff: readonly string[] };

/** Saying a wish, saying it again after staff sent it back, taking it back, hanging it up again. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly transactions: WishTransactor,
    private readonly lockedWishes: LockedWishes,
    private readonly wishes: WishesRepository,
    private readonly records: WishRecordsRepository,
    private readonly timeline: WishTimeline,
    private readonly publicText: PublicTextService,
    private readonly speaking: SpeakingFor,
    private readonly media: MediaService,
    private readonly directory: MemberDirectory,
    private readonly persons: PersonDirectory,
    private readonly people: WishPeople,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * A new wish, waiting for staff, for oneself or for somebody one may act for. Throws what `PublicTextService.examine` and
   * `SpeakingFor` throw, `WISH_DAILY_LIMIT_REACHED`, `WISH_LIMIT_REACHED`, `WISH_CONTACT_MISSING`, `BUILDING_UNKNOWN`,
   * `GRID_UNKNOWN` and the refusals of photos.
   */
  async submit(actor: Actor, form: SayWishBody): Promise<WishAnswer> {
    const saying = await this.speaking.examine(actor, form.personId ?? actor.personId, form);
    const examined = await this.examine(actor, saying.personId, form);
    const { communityId } = actor;
    return this.transactions.run(communityId, async (tx) => {
      await this.speaking.lock(tx, actor, saying);
      const { personId, as } = saying;
      const now = this.clock.now();
      const limits = await this.settings.of(communityId, tx);
      await this.requireToday(tx, communityId, personId, limits, now);
      const authorSlot = await this.freeAuthorSlot(tx, communityId, personId, limits);
      if (as !== 'author') await this.speaking.recordConsent(tx, actor, personId, form);
      const wish: Wish = {
        ...blank,
        ...fieldsOf(form, examined),
        ...{ id: newId(), communityId, personId, authorSlot },
        ...saidNow(actor, saying, now),
        ...{ state: wishMachine.initial, createdAt: now, stateSince: now },
      };
      await this.wishes.insert(tx, wish, limits.livingWishesPerAuthor);
      await this.said(tx, actor, wish, form, saying, 'submitted', examined.staff);
      return wishAnswer(wish);
    });
  }

  /** rejected → submitted with new words; counts as a wish of the day and needs a free slot again. Throws as `submit`. */
  async resubmit(actor: Actor, wishId: string, form: SayAgainBody): Promise<WishAnswer> {
    const { communityId } = actor;
    const known = await this.wishes.find(communityId, wishId);
    const saying = await this.speaking.examine(actor, known?.personId ?? wishId, form, known);
    const examined = await this.examine(actor, saying.personId, form);
    return this.transactions.run(communityId, async (tx) => {
      await this.speaking.lock(tx, actor, saying);
      const { personId } = saying;
      const locked = await this.lockedWishes.take(tx, actor, wishId, 'resubmit');
      const { wish, limits, now } = locked;
      await this.requireToday(tx, communityId, personId, limits, now);
      const authorSlot = await this.freeAuthorSlot(tx, communityId, personId, limits);
      await this.lockedWishes.move(tx, locked, 'resubmit', {
        ...fieldsOf(form, examined),
        authorSlot,
        ...saidNow(actor, saying, now),
        ...untouchedByStaff,
      });
      await this.said(tx, actor, wish, form, saying, 'resubmitted', examined.staff);
      return wishAnswer(wish);
    });
  }

  /**
   * Other words for a wish that waits for staff; its state and its place in the queue stay. Whoever has the old words before them
   * lets nothing through (`ReviewService.approve`). Throws as `submit`, but for the limits, and `WISH_MOVED_ON` once staff have decided.
   */
  async rewrite(actor: Actor, wishId: string, form: SayAgainBody): Promise<WishAnswer> {
    const { communityId } = actor;
    const known = await this.wishes.find(communityId, wishId);
    const saying = await this.speaking.examine(actor, known?.personId ?? wishId, form, known);
    const examined = await this.examine(actor, saying.personId, form);
    return this.transactions.run(communityId, async (tx) => {
      await this.speaking.lock(tx, actor, saying);
      const { wish, limits, now } = await this.lockedWishes.take(tx, actor, wishId, 'rewrite');
      const fields = { ...fieldsOf(form, examined), ...saidNow(actor, saying, now), ...untouchedByStaff };
      await this.wishes.change(tx, wish, fields, limits.livingWishesPerAuthor);
      await this.said(tx, actor, wish, form, saying, 'rewritten', examined.staff);
      return wishAnswer(wish);
    });
  }

  /** submitted | open → withdrawn: the author needs it no more, in their own words or in those of who acts for them. */
  withdraw(actor: Actor, wishId: string): Promise<WishAnswer> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.take(tx, actor, wishId, 'withdraw');
      await this.lockedWishes.move(tx, locked, 'withdraw');
      await this.timeline.spoken(tx, locked.wish, 'withdrawn', { actor, as: locked.speaker });
      return wishAnswer(locked.wish);
    });
  }

  /** expired → open for the full time again, by the author, for them, or by staff. Throws `WISH_LIMIT_REACHED` when the author's slots are taken meanwhile. */
  async renew(actor: Actor, wishId: string): Promise<WishAnswer> {
    const known = await this.wishes.find(actor.communityId, wishId);
    // Somebody else's wish is refused here too, before its author is locked, and with the same reads as one that is not there.
    const part = await this.lockedWishes.partTowards(actor, known?.personId ?? wishId);
    if (!known || !part) throw new DomainError('NOT_FOUND');
    return this.transactions.run(actor.communityId, async (tx) => {
      await this.persons.lock(tx, actor.communityId, known.personId);
      const locked = await this.lockedWishes.take(tx, actor, wishId, 'renew');
      const { wish, limits, now } = locked;
      const authorSlot = await this.freeAuthorSlot(tx, actor.communityId, wish.personId, limits);
      const openUntil = plusDays(now, limits.openDays);
      await this.lockedWishes.move(tx, locked, 'renew', {
        authorSlot,
        publishedAt: now,
        openUntil: later(openUntil, wish.openUntil ?? now),
      });
      await this.timeline.spoken(tx, wish, 'renewed', { actor, as: locked.speaker });
      return wishAnswer(wish);
    });
  }

  /** 催一下: whoever has it in hand hears that it is waited for, or staff while nobody has; once a day. Throws `WISH_URGED_TODAY`. */
  async urge(actor: Actor, wishId: string): Promise<WishAnswer> {
    const staff = await this.directory.staff(actor.communityId);
    return this.transactions.run(actor.communityId, async (tx) => {
      const { wish, claim, now, speaker } = await this.lockedWishes.take(tx, actor, wishId, 'urge');
      const today = chinaDate(now);
      if (wish.urgedOn === today) throw new DomainError('WISH_URGED_TODAY');
      await this.wishes.change(tx, wish, { urgedOn: today });
      await this.timeline.spoken(tx, wish, 'urged', { actor, as: speaker });
      if (!claim) await this.timeline.notifyStaff(tx, wish, 'staff_wish_urged', staff);
      else {
        const dueAt = claim.dueAt.toISOString();
        await this.timeline.notify(tx, wish, claim.volunteerMemberId, 'claim_urged', { dueAt }, today);
      }
      return wishAnswer(wish);
    });
  }

  /** What follows a saying: photos, the timeline with the reason, the author and their family, staff. */
  private async said(
    tx: Tx,
    actor: Actor,
    wish: Wish,
    form: SubmitWishBody,
    { as, why }: Saying,
    step: 'submitted' | 'resubmitted' | 'rewritten',
    staff: readonly string[],
  ): Promise<void> {
    await this.showPhotos(tx, actor, wish, form);
    const detail = { textCheck: wish.textCheck };
    await this.timeline.spoken(tx, wish, step, { actor, as }, { detail, ...(why ? { note: why } : {}) });
    // Staff know of a wish that is rewritten: it waits for them already.
    if (step !== 'rewritten') await this.timeline.notifyStaff(tx, wish, 'staff_wish_waiting', staff);
  }

  private async examine(actor: Actor, personId: string, form: SubmitWishBody): Promise<ExaminedForStaff> {
    const zone = await this.zoneNamed(actor.communityId, personId, form);
    await this.requireReachable(actor.communityId, personId, form, zone.buildingId);
    const staff = await this.directory.staff(actor.communityId);
    return { textCheck: await this.publicText.examine(actor, form), zone, staff };
  }

  /** Whoever helps must be able to call or to knock. Throws `WISH_CONTACT_MISSING`. */
  private async requireReachable(
    communityId: string,
    personId: string,
    form: SubmitWishBody,
    buildingId: string | null,
  ): Promise<void> {
    const own = {
      contactPhone: form.contactPhone || null,
      contactAddress: form.contactAddress || null,
      buildingId,
    };
    const { phone, address } = contactGiven(own, await this.people.contact(communityId, personId));
    if (!phone && !address) throw new DomainError('WISH_CONTACT_MISSING');
  }

  /** The grid and building the form names, else where the author lives, else none. */
  private async zoneNamed(communityId: string, personId: string, form: SubmitWishBody): Promise<Examined['zone']> {
    const named = await this.directory.zone(communityId, form);
    const { gridId, buildingId } = named ?? (await this.people.home(communityId, personId));
    return { gridId, buildingId };
  }

  /** Ask only under the author's lock. */
  private async requireToday(
    tx: Tx,
    communityId: string,
    personId: string,
    limits: WishLimits,
    now: Date,
  ): Promise<void> {
    const limit = limits.submissionsPerDay;
    const today = new Date(chinaDayStart(now));
    const said = await this.records.countSubmissions(tx, communityId, personId, today);
    if (said >= limit) throw new DomainError('WISH_DAILY_LIMIT_REACHED', { limit });
  }

  /** A free slot among the author's living wishes. Ask only under the author's lock. */
  private async freeAuthorSlot(tx: Tx, communityId: string, personId: string, limits: WishLimits): Promise<number> {
    const limit = limits.livingWishesPerAuthor;
    const slot = freeSlot(await this.wishes.livingSlotsOf(tx, communityId, personId), limit);
    if (slot === undefined) throw new DomainError('WISH_LIMIT_REACHED', { limit });
    return slot;
  }

  private async showPhotos(tx: Tx, actor: Actor, wish: Wish, form: SubmitWishBody): Promise<void> {
    const ids = form.photoIds ?? [];
    await this.media.claimForUse(tx, {
      communityId: wish.communityId,
      ownerUserId: actor.userId,
      usedFor: wish.id,
      ids,
    });
    await this.records.setPhotos(tx, wish.communityId, wish.id, ids);
  }
}

const saidNow = (actor: Actor, { as, why }: Saying, now: Date) =>
  ({ saidByMemberId: actor.memberId, saidAs: as, saidWhy: why, saidAt: now }) satisfies Partial<Wish>;

const untouchedByStaff = { titleBeforeEdit: null, publicTextBeforeEdit: null, rejectReason: null } as const;
const blank = {
  ...untouchedByStaff,
  ...{ priority: false, closeReason: null, publishedAt: null, openUntil: null, urgedOn: null },
} as const;
