import { Injectable } from '@nestjs/common';
import { chinaDayStart, type VisitAction, visitMachine, visitNotifications } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { type Message, Notifier } from '../../notifications/index.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { requireParty, type VisitParty, type VisitRelation } from '../domain/visit.policy.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export type VisitTaker =
  { readonly actor: Pick<Actor, 'userId' | 'memberId' | 'communityId'>; readonly as: VisitParty } | 'clock';
type VisitNews = keyof typeof visitNotifications;

/** A visit under lock, whom it is to, and in which part the actor acts. */
export interface LockedVisit {
  readonly visit: Visit;
  readonly people: ReadonlyMap<string, boolean>;
  readonly as: VisitParty;
}

/** The beats every journey of a visit shares: lock, may I, move, tell. */
@Injectable()
export class LockedVisits {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly persons: PersonDirectory,
    private readonly representation: Representation,
    private readonly notifier: Notifier,
    private readonly audit: AuditService,
  ) {}

  /** What the actor is to a visit to these people. */
  async relation(actor: Actor, visit: Visit, personIds: readonly string[], tx?: Tx): Promise<VisitRelation> {
    const parts = await this.representation.partsTowards(actor, personIds, 'visits', tx);
    const offices = await this.persons.officesTowards(actor, personIds, tx);
    return {
      isHelper: visit.helperMemberId === actor.memberId,
      isPerson: [...parts.values()].some((part) => part === 'self' || part === 'proxy'),
      isWorker: offices.size > 0,
    };
  }

  /** The visit under lock and what the actor is to it. Throws `NOT_FOUND` for a visit of another community. */
  async lock(tx: Tx, actor: Actor, id: string) {
    const visit = await this.visits.lockVisit(tx, actor.communityId, id);
    const people = (await this.visits.peopleOf([id], tx)).get(id) ?? new Map<string, boolean>();
    return { visit, people, relation: await this.relation(actor, visit, [...people.keys()], tx) };
  }

  /** The visit under lock, with the part in which the actor takes this step. Throws `NOT_FOUND`, `VISIT_MOVED_ON`, `VISIT_OWN_WORD`. */
  async take(tx: Tx, actor: Actor, id: string, action: VisitAction): Promise<LockedVisit> {
    const { visit, people, relation } = await this.lock(tx, actor, id);
    const as = requireParty(relation, action);
    visitMachine.next(visit.state, action);
    return { visit, people, as };
  }

  /** Writes a step: the state by the table, the fields, the alarm that follows, and the record for each person. */
  async move(
    tx: Tx,
    { visit, people }: Pick<LockedVisit, 'visit' | 'people'>,
    action: VisitAction,
    by: VisitTaker,
    fields: Partial<Visit> = {},
  ): Promise<void> {
    const state = visitMachine.next(visit.state, action);
    const next = { ...visit, ...fields, state };
    await this.visits.change(tx, visit, { ...fields, state, wakeAt: wakeOf(next) });
    await this.record(tx, visit, people, `visit.${action}`, by);
  }

  /** The act in the record of everybody it concerns. */
  async record(
    tx: Tx,
    visit: Visit,
    people: ReadonlyMap<string, boolean>,
    action: string,
    by: VisitTaker,
  ): Promise<void> {
    const { id, communityId } = visit;
    const about = [...people.keys()].map((personId) => ({ id, communityId, personId }));
    await this.audit.recordAll(tx, action, by === 'clock' ? 'clock' : by.actor, about, {
      ...{ state: visit.state, as: by === 'clock' ? 'clock' : by.as },
    });
  }

  /** Tells the people's side: their accounts, and who acts for them in visits; never whoever did it. */
  async tellPeople(
    tx: Tx,
    visit: Visit,
    people: ReadonlyMap<string, boolean>,
    kind: VisitNews,
    params: object,
    except?: string,
  ): Promise<void> {
    const told = new Set<string>();
    for (const personId of people.keys())
      for (const { memberId } of await this.representation.audience(visit.communityId, personId, 'visits', tx))
        told.add(memberId);
    for (const memberId of told) if (memberId !== except) await this.tell(tx, visit, memberId, kind, params);
  }

  /** Tells one member of this visit once per cause. */
  async tell(tx: Tx, visit: Visit, memberId: string, kind: VisitNews, params: object): Promise<void> {
    const cause = visit.plannedAt?.getTime() ?? visit.onDay;
    const { communityId } = visit;
    await this.notifier.notify(tx, {
      communityId,
      memberId,
      kind,
      params,
      dedupeKey: `${kind}:${visit.id}:${cause}`,
    } as Message);
  }
}

/** When the clock looks at it next: the evening before a planned visit, and the day after it. */
export function wakeOf({ state, plannedAt, wakeAt }: Visit): Date | null {
  if (state !== 'planned' || !plannedAt) return null;
  const eve = new Date(chinaDayStart(plannedAt) - 4 * 60 * 60 * 1000);
  const dayAfter = new Date(chinaDayStart(plannedAt) + DAY_MS + 10 * 60 * 60 * 1000);
  return wakeAt !== null && wakeAt >= eve ? dayAfter : eve;
}
