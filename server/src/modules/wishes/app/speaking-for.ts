import { Injectable } from '@nestjs/common';
import { type ActingAs, DomainError, normalisePhone, type WishSpeaker } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { Consents, Representation } from '../../consents/index.js';
import type { Wish } from '../data/wish.entity.js';
import type { SayWishBody } from '../dto/wish-form.dto.js';
import { PublicTextService } from './public-text.service.js';

/** A wish as it is about to be said: whose, by whom, and why by somebody else. */
export interface Saying {
  readonly personId: string;
  readonly as: WishSpeaker;
  readonly why: string | null;
}

type Words = Pick<SayWishBody, 'why' | 'contactPhone'>;

/** Saying a wish for somebody else (代办): who may, and what has to be said about it. */
@Injectable()
export class SpeakingFor {
  constructor(
    private readonly representation: Representation,
    private readonly consents: Consents,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly publicText: PublicTextService,
  ) {}

  /**
   * Who speaks for this person now, before any transaction: it asks WeChat about the reason. A wish that is said again keeps the
   * reason of whoever said it before in the same part. Throws `NOT_FOUND` for whoever may not act for the person, `WISH_WHY_MISSING`,
   * `WISH_TEXT_REFUSED`, `WISH_CONTACT_YOURS`.
   */
  async examine(
    actor: Actor,
    personId: string,
    words: Words,
    known?: Pick<Wish, 'saidAs' | 'saidWhy'> | null,
  ): Promise<Saying> {
    const as = await this.part(actor, personId);
    if (as === 'author') return { personId, as, why: null };
    const why = words.why || (known?.saidAs === as && known.saidWhy) || null;
    if (!why && as !== 'proxy') throw new DomainError('WISH_WHY_MISSING');
    await this.publicText.examinePrivate(actor, words.why);
    if (words.contactPhone && (await this.isOwnPhone(actor, personId, words.contactPhone))) {
      throw new DomainError('WISH_CONTACT_YOURS');
    }
    return { personId, as, why };
  }

  /**
   * Locks the person, and asks again: a proxy that was revoked a moment ago speaks for nobody. Throws `NOT_FOUND`, and
   * `WISH_PERSON_GONE` for whoever has died, or moved away and does not speak themself.
   */
  async lock(tx: Tx, actor: Actor, { personId, as }: Saying): Promise<void> {
    const { state } = await this.persons.lock(tx, actor.communityId, personId);
    if ((await this.part(actor, personId, tx)) !== as) throw new DomainError('NOT_FOUND');
    if (state === 'died' || (state === 'moved' && as !== 'author')) throw new DomainError('WISH_PERSON_GONE');
  }

  /** Records with the wish that the person lets helpers have phone and address. Nothing to do where they do already. Throws as `Consents.give`. */
  async recordConsent(tx: Tx, actor: Actor, personId: string, form: SayWishBody): Promise<void> {
    const { contactConsent: how, contactConsentWitnessId: witnessMemberId } = form;
    if (!how || (await this.consents.isLiving(actor.communityId, personId, 'volunteer_contact', {}, tx))) return;
    await this.consents.give(tx, actor, { personId, purpose: 'volunteer_contact', how, witnessMemberId });
  }

  private async part(actor: Actor, personId: string, tx?: Tx): Promise<WishSpeaker> {
    if (personId === actor.personId) return 'author';
    const part = await this.representation.partTowards(actor, personId, 'wishes', tx);
    if (!part) throw new DomainError('NOT_FOUND');
    return speakerAs(part);
  }

  /** The phone that goes to a helper is the person's; a proxy who types their own would be called instead. */
  private async isOwnPhone(actor: Actor, personId: string, typed: string): Promise<boolean> {
    const own = (await this.members.contact(actor.memberId)).phone;
    if (!own || normalisePhone(own) !== normalisePhone(typed)) return false;
    const persons = (await this.persons.contacts(actor.communityId, [personId])).get(personId)?.phone;
    return !persons || normalisePhone(persons) !== normalisePhone(typed);
  }
}

/** Acting as oneself is speaking as the author. */
export const speakerAs = (part: ActingAs): WishSpeaker => (part === 'self' ? 'author' : part);
