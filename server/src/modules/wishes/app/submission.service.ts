import { Injectable } from '@nestjs/common';
import { chinaDayStart, DomainError, wishMachine } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, hasRole, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { MediaService } from '../../media/index.js';
import type { Wish } from '../data/wish.entity.js';
import { WishRecordsRepository } from '../data/wish-records.repository.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { contactGiven } from '../domain/contact.policy.js';
import { later, plusDays } from '../domain/lease.js';
import { freeSlot } from '../domain/slots.js';
import { type WishAnswer, wishAnswer } from '../dto/steps.dto.js';
import { type Examined, fieldsOf, type SubmitWishBody } from '../dto/wish-form.dto.js';
import { PublicTextService } from './public-text.service.js';
import { LockedWishes } from './locked-wishes.js';
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
    private readonly media: MediaService,
    private readonly directory: MemberDirectory,
    private readonly persons: PersonDirectory,
    private readonly people: WishPeople,
    private readonly settings: WishSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * A new wish, waiting for staff. Throws what `PublicTextService.examine` throws, `WISH_DAILY_LIMIT_REACHED`,
   * `WISH_LIMIT_REACHED`, `WISH_CONTACT_MISSING`, `BUILDING_UNKNOWN`, `GRID_UNKNOWN` and the refusals of photos.
   */
  async submit(actor: Actor, form: SubmitWishBody): Promise<WishAnswer> {
    const examined = await this.examine(actor, form);
    return this.transactions.run(actor.communityId, async (tx) => {
      const now = this.clock.now();
      const { communityId, personId } = actor;
      await this.persons.lock(tx, communityId, personId);
      const limits = await this.settings.of(communityId);
      await this.requireToday(tx, communityId, personId, limits, now);
      const authorSlot = await this.freeAuthorSlot(tx, communityId, personId, limits);
      const wish: Wish = {
        ...blank,
        ...fieldsOf(form, examined),
        id: newId(),
        ...{ communityId, personId, authorSlot },
        ...{ saidByMemberId: actor.memberId, saidAs: 'author', saidWhy: null, saidAt: now },
        state: wishMachine.initial,
        createdAt: now,
        stateSince: now,
      };
      await this.wishes.insert(tx, wish, limits.livingWishesPerAuthor);
      await this.showPhotos(tx, actor, wish, form);
      await this.timeline.write(
        tx,
        wish,
        'submitted',
        { actor, as: 'author' },
        { detail: { textCheck: wish.textCheck } },
      );
      await this.timeline.notifyStaff(tx, wish, examined.staff);
      return wishAnswer(wish);
    });
  }

  /** rejected → submitted with new words; counts as a wish of the day and needs a free slot again. Throws as `submit`. */
  async resubmit(actor: Actor, wishId: string, form: SubmitWishBody): Promise<WishAnswer> {
    const examined = await this.examine(actor, form);
    return this.transactions.run(actor.communityId, async (tx) => {
      const { communityId, personId } = actor;
      await this.persons.lock(tx, communityId, personId);
      const locked = await this.lockedWishes.take(tx, actor, wishId, 'resubmit');
      const { wish, limits, now } = locked;
      await this.requireToday(tx, communityId, personId, limits, now);
      const authorSlot = await this.freeAuthorSlot(tx, communityId, personId, limits);
      await this.lockedWishes.move(tx, locked, 'resubmit', {
        ...fieldsOf(form, examined),
        authorSlot,
        saidAt: now,
        ...untouchedByStaff,
      });
      await this.showPhotos(tx, actor, wish, form);
      await this.timeline.write(
        tx,
        wish,
        'resubmitted',
        { actor, as: 'author' },
        { detail: { textCheck: wish.textCheck } },
      );
      await this.timeline.notifyStaff(tx, wish, examined.staff);
      return wishAnswer(wish);
    });
  }

  /** submitted | open → withdrawn: the author needs it no more. */
  withdraw(actor: Actor, wishId: string): Promise<WishAnswer> {
    return this.transactions.run(actor.communityId, async (tx) => {
      const locked = await this.lockedWishes.take(tx, actor, wishId, 'withdraw');
      await this.lockedWishes.move(tx, locked, 'withdraw');
      await this.timeline.write(tx, locked.wish, 'withdrawn', { actor, as: 'author' });
      return wishAnswer(locked.wish);
    });
  }

  /** expired → open for the full time again, by the author or by staff for them. Throws `WISH_LIMIT_REACHED` when the author's slots are taken meanwhile. */
  async renew(actor: Actor, wishId: string): Promise<WishAnswer> {
    const known = await this.wishes.find(actor.communityId, wishId);
    // Somebody else's wish is refused here too, before its author is locked, and with the same reads as one that is not there.
    if (!known || !(hasRole(actor, 'staff') || known.personId === actor.personId)) {
      throw new DomainError('NOT_FOUND');
    }
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
      const as = wish.personId === actor.personId ? 'author' : 'staff';
      await this.timeline.write(tx, wish, 'renewed', { actor, as });
      return wishAnswer(wish);
    });
  }

  private async examine(actor: Actor, form: SubmitWishBody): Promise<ExaminedForStaff> {
    const zone = await this.zoneNamed(actor, form);
    await this.requireReachable(actor, form, zone.buildingId);
    const staff = await this.directory.staff(actor.communityId);
    return { textCheck: await this.publicText.examine(actor, form), zone, staff };
  }

  /** Whoever helps must be able to call or to knock. Throws `WISH_CONTACT_MISSING`. */
  private async requireReachable(actor: Actor, form: SubmitWishBody, buildingId: string | null): Promise<void> {
    const own = {
      contactPhone: form.contactPhone || null,
      contactAddress: form.contactAddress || null,
      buildingId,
    };
    const { phone, address } = contactGiven(own, await this.people.contact(actor.communityId, actor.personId));
    if (!phone && !address) throw new DomainError('WISH_CONTACT_MISSING');
  }

  /** The grid and building the author named, else where the author lives, else none. */
  private async zoneNamed(actor: Actor, form: SubmitWishBody): Promise<Examined['zone']> {
    const named = await this.directory.zone(actor.communityId, form);
    const { gridId, buildingId } = named ?? (await this.people.home(actor.communityId, actor.personId));
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

const untouchedByStaff = { titleBeforeEdit: null, publicTextBeforeEdit: null, rejectReason: null } as const;
const blank = {
  ...untouchedByStaff,
  ...{ priority: false, closeReason: null, publishedAt: null, openUntil: null, urgedOn: null },
} as const;
