import { Injectable } from '@nestjs/common';
import { type CallBackSubject, isGone, VISIT_KIND_WORDS, VISIT_PURPOSE_WORDS } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { Consents } from '../../consents/index.js';
import { VisitCallBacks } from '../../visits/index.js';
import { WishCallBacks } from '../../wishes/index.js';
import type { CallBack } from '../data/call-back.entities.js';
import type { Confirmation } from '../domain/draw-groups.js';

/** What somebody on the receiving side confirmed, whatever it was: the one place that knows visits from wishes. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly visits: VisitCallBacks,
    private readonly wishes: WishCallBacks,
    private readonly persons: PersonDirectory,
    private readonly consents: Consents,
  ) {}

  /** All of a stretch of time that still stand and were not confirmed by a call. As many queries however many. */
  async between(tx: Tx, communityId: string, from: Date, until: Date): Promise<Confirmation[]> {
    const visits = await this.visits.confirmedBetween(tx, communityId, from, until);
    const claims = await this.wishes.confirmedBetween(tx, communityId, from, until);
    return [
      ...visits.map((visit) => ({
        ...{ kind: 'visit' as const, subjectId: visit.visitId, pageId: visit.visitId, personId: visit.personId },
        ...{ helperMemberId: visit.helperMemberId, alongMemberIds: visit.alongMemberIds, how: visit.confirmedHow },
        ...{ certifierMemberId: visit.confirmedByMemberId, at: visit.confirmedAt },
      })),
      ...claims.map((claim) => ({
        ...{ kind: 'wish' as const, subjectId: claim.claimId, pageId: claim.wishId, personId: claim.personId },
        ...{ helperMemberId: claim.volunteerMemberId, alongMemberIds: [], how: claim.confirmedHow },
        ...{ certifierMemberId: claim.confirmedHow === 'card' ? null : claim.confirmedByMemberId },
        at: claim.confirmedAt,
      })),
    ];
  }

  /** Of these people those who may be rung: here, and not one who took the consent to such calls back or let it run out. Two queries. */
  async callable(tx: Tx, communityId: string, personIds: readonly string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const people = await this.persons.facts(communityId, personIds, tx);
    const agreed = await this.consents.everAgreed(communityId, personIds, 'call_back', tx);
    const here = [...people.values()].filter(({ state }) => !isGone(state));
    return new Set(here.map(({ personId }) => personId).filter((id) => agreed.get(id) !== false));
  }

  /** Is what was confirmed still so? */
  stands(tx: Tx, { communityId, subjectKind, subjectId }: CallBack): Promise<boolean> {
    const of = subjectKind === 'visit' ? this.visits : this.wishes;
    return of.stands(tx, communityId, subjectId);
  }

  /** Examines what a helper will be told, before any transaction. Throws `WISH_TEXT_REFUSED`. */
  async examine(actor: Actor, kind: CallBackSubject, reason: string): Promise<void> {
    if (kind === 'wish') await this.wishes.examine(actor, reason);
  }

  /** The person says it is not so: the wish or the visit goes the way its own context has for it. False where it does not stand any more. */
  contradicted(tx: Tx, actor: Actor, { subjectKind, subjectId, pageId }: CallBack, reason: string): Promise<boolean> {
    return subjectKind === 'visit'
      ? this.visits.contradicted(tx, actor, subjectId, reason)
      : this.wishes.contradicted(tx, actor, { wishId: pageId, claimId: subjectId }, reason);
  }

  /** What was done, in words, by call-back id. Two queries. */
  async inWords(
    communityId: string,
    rows: readonly CallBack[],
  ): Promise<Map<string, { title: string; onDay: string | null }>> {
    const of = (kind: CallBackSubject): string[] =>
      rows.filter(({ subjectKind }) => subjectKind === kind).map(({ pageId }) => pageId);
    const visits = await this.visits.askedAbout(communityId, of('visit'));
    const wishes = await this.wishes.askedAbout(communityId, of('wish'));
    return new Map<string, { title: string; onDay: string | null }>(
      rows.map(({ id, pageId }) => {
        const visit = visits.get(pageId);
        if (!visit) return [id, { title: wishes.get(pageId)?.title ?? '', onDay: null }];
        const kinds = visit.kinds.map((kind) => VISIT_KIND_WORDS[kind]).join('、');
        return [id, { title: kinds || VISIT_PURPOSE_WORDS[visit.purpose], onDay: visit.onDay }];
      }),
    );
  }
}
