import { Injectable } from '@nestjs/common';
import { chinaDate, type CareTier, DomainError, errorSentence, type VisitConcern, visitLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { CareDirectory } from '../../care/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { Tasks } from '../../tasks/index.js';
import type { Visit } from '../data/visit.entities.js';
import { VisitsRepository } from '../data/visits.repository.js';
import { afterChangeKey, ladderKey } from '../domain/visit.policy.js';
import {
  type DraftAnswer,
  type DraftAnswers,
  newVisit,
  type NewVisitBody,
  type SyncVisitsBody,
  type VisitAnswer,
  visitAnswer,
  type VisitDraftBody,
  type VisitLogBody,
} from '../dto/visit.dto.js';
import { HelperStandings } from './helper-standings.js';
import { LockedVisits, type VisitTaker } from './locked-visits.js';
import { VisitConcerns } from './visit-concerns.js';
import { VisitPlanning } from './visit-planning.service.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** What became of a visit, written down in under a minute, on the spot or later from a phone that had no network. */
@Injectable()
export class VisitLogging {
  constructor(
    private readonly transactor: Transactor,
    private readonly visits: VisitsRepository,
    private readonly locked: LockedVisits,
    private readonly planning: VisitPlanning,
    private readonly standings: HelperStandings,
    private readonly care: CareDirectory,
    private readonly members: MemberDirectory,
    private readonly concerns: VisitConcerns,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /** A contact nobody planned. Throws `VISIT_PERSON_UNKNOWN`, `VISIT_NOBODY_SEEN`, `VISIT_DAY`, `VISIT_DAY_FULL`, `VISIT_HELPER_UNKNOWN`. */
  logNew(actor: Actor, body: NewVisitBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => visitAnswer(await this.born(tx, actor, body)));
  }

  /** A planned visit was made. Throws `NOT_FOUND`, `VISIT_MOVED_ON`, `VISIT_NOBODY_SEEN`, `VISIT_DAY_FULL`, `VISIT_HELPER_UNKNOWN`. */
  log(actor: Actor, visitId: string, body: VisitLogBody): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => visitAnswer(await this.done(tx, actor, visitId, body)));
  }

  /** Nobody opened: the same day somebody rings, knocks, calls the emergency person; a task with a clock (P2). */
  noAnswer(actor: Actor, visitId: string): Promise<VisitAnswer> {
    return this.transactor.run(async (tx) => visitAnswer(await this.nobody(tx, actor, visitId)));
  }

  /** Drafts of a phone, each by itself: one that is refused keeps none of the others back, and says what to do. */
  async sync(actor: Actor, { drafts }: SyncVisitsBody): Promise<DraftAnswers> {
    const answers: DraftAnswer[] = [];
    for (const draft of drafts) answers.push(await this.one(actor, draft));
    return { drafts: answers };
  }

  private async one(actor: Actor, draft: VisitDraftBody): Promise<DraftAnswer> {
    const { draftKey } = draft;
    const known = await this.visits.ofDraft(actor.memberId, draftKey);
    if (known) return { draftKey, verdict: 'repeat', visitId: known.id, sentence: null };
    try {
      const visit = await this.transactor.run((tx) => this.kept(tx, actor, draft));
      if (visit) return { draftKey, verdict: 'kept', visitId: visit.id, sentence: null };
      return { draftKey, verdict: 'alike', visitId: null, sentence: errorSentence('VISIT_SAME') };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { draftKey, verdict: 'refused', visitId: null, sentence: errorSentence(error.code, error.params) };
    }
  }

  private async kept(tx: Tx, actor: Actor, draft: VisitDraftBody): Promise<Visit | undefined> {
    if (draft.visitId)
      return draft.outcome === 'no_answer'
        ? this.nobody(tx, actor, draft.visitId, draft.draftKey)
        : this.done(tx, actor, draft.visitId, draft, draft.draftKey);
    const alike = await this.visits.alike(
      tx,
      { communityId: actor.communityId, helperMemberId: actor.memberId, onDay: draft.onDay },
      draft.personIds,
    );
    if (alike && draft.alike !== 'another') return undefined;
    return this.born(tx, actor, draft, draft.draftKey, draft.outcome);
  }

  private async born(
    tx: Tx,
    actor: Actor,
    body: NewVisitBody,
    draftKey: string | null = null,
    outcome: 'done' | 'no_answer' = 'done',
  ): Promise<Visit> {
    const now = this.clock.now();
    const today = chinaDate(now);
    const oldest = chinaDate(now.getTime() - visitLimits.logBackDays * DAY_MS);
    if (body.onDay > today || body.onDay < oldest) throw new DomainError('VISIT_DAY');
    await this.members.lockMember(tx, actor.memberId);
    const pairingId = await this.planning.requireRight(tx, actor, body.personIds, body.onDay);
    const people = this.seen(body, body.personIds, outcome);
    const { communityId, memberId: helperMemberId } = actor;
    const visit = newVisit({ id: newId(), communityId, purpose: body.purpose, helperMemberId, pairingId });
    Object.assign(visit, {
      onDay: body.onDay,
      medium: body.medium,
      state: outcome,
      draftKey,
      loggedAt: now,
      ...logged(body),
    });
    await this.requireRoom(tx, visit, body.minutes);
    await this.standings.require(tx, communityId, body.withMemberIds ?? []);
    await this.visits.add(tx, visit, people, body.withMemberIds ?? []);
    await this.locked.record(tx, visit, people, 'visit.log', { actor, as: 'helper' });
    await this.afterwards(tx, actor, visit, people, body.concern ?? 'none');
    return visit;
  }

  private async done(tx: Tx, actor: Actor, visitId: string, body: VisitLogBody, draftKey?: string): Promise<Visit> {
    const known = await this.visits.find(actor.communityId, visitId, tx);
    if (known) await this.members.lockIfPresent(tx, known.helperMemberId);
    const locked = await this.locked.take(tx, actor, visitId, 'log');
    const { visit } = locked;
    const people = this.seen(body, [...locked.people.keys()], 'done');
    await this.requireRoom(tx, visit, body.minutes);
    await this.standings.require(tx, visit.communityId, body.withMemberIds ?? []);
    const onDay = visit.onDay > chinaDate(this.clock.now()) ? chinaDate(this.clock.now()) : visit.onDay;
    const fields = { ...logged(body), onDay, loggedAt: this.clock.now(), ...(draftKey ? { draftKey } : {}) };
    await this.locked.move(tx, locked, 'log', { actor, as: locked.as }, fields);
    await this.visits.setPeople(tx, visit, people);
    await this.visits.setHelpers(tx, visit, body.withMemberIds ?? []);
    await this.afterwards(tx, actor, visit, people, body.concern ?? 'none');
    return visit;
  }

  private async nobody(tx: Tx, actor: Actor, visitId: string, draftKey?: string): Promise<Visit> {
    const locked = await this.locked.take(tx, actor, visitId, 'noAnswer');
    const fields = { loggedAt: this.clock.now(), ...(draftKey ? { draftKey } : {}) };
    await this.locked.move(tx, locked, 'noAnswer', { actor, as: locked.as }, fields);
    await this.afterwards(tx, actor, locked.visit, locked.people, 'none');
    return locked.visit;
  }

  /** Who was seen. A visit that was made saw somebody; one that found nobody saw nobody. */
  private seen(body: VisitLogBody, personIds: readonly string[], outcome: 'done' | 'no_answer'): Map<string, boolean> {
    const saw = new Set(outcome === 'done' ? body.seenPersonIds : []);
    if (outcome === 'done' && ![...saw].some((id) => personIds.includes(id)))
      throw new DomainError('VISIT_NOBODY_SEEN');
    if ([...saw].some((id) => !personIds.includes(id))) throw new DomainError('VISIT_PERSON_UNKNOWN');
    return new Map(personIds.map((id) => [id, saw.has(id)]));
  }

  /** Ask after the helper's row is locked: two phones of one helper wait for each other. */
  private async requireRoom(tx: Tx, visit: Visit, minutes = 0): Promise<void> {
    const before = await this.visits.minutesOn(tx, visit.communityId, visit.helperMemberId, visit.onDay);
    if (before + minutes > visitLimits.minutesPerDayMax) throw new DomainError('VISIT_DAY_FULL');
  }

  /** Tasks and messages that follow: nobody at the door, a concern, and the question to the person. */
  private async afterwards(
    tx: Tx,
    actor: Actor,
    visit: Visit,
    people: ReadonlyMap<string, boolean>,
    concern: VisitConcern,
  ): Promise<void> {
    const by: VisitTaker = { actor, as: 'helper' };
    if (visit.state === 'no_answer') await this.openNoAnswer(tx, visit, people);
    if (visit.state === 'done') await this.settleLadders(tx, visit, people);
    if (concern !== 'none') await this.openConcern(tx, visit, people, concern);
    if (visit.state === 'done' && visit.medium === 'home')
      await this.locked.tellPeople(tx, visit, people, 'visit_confirm_asked', {}, by.actor.memberId);
  }

  private async openNoAnswer(tx: Tx, visit: Visit, people: ReadonlyMap<string, boolean>): Promise<void> {
    const profiles = await this.care.of(visit.communityId, [...people.keys()], tx);
    for (const personId of people.keys()) {
      const tier: CareTier | undefined = profiles.get(personId)?.tier;
      const hours = tier === 'weekly' ? visitLimits.noAnswerTaskHoursWeekly : visitLimits.noAnswerTaskHours;
      await this.task(tx, visit, personId, 'visit_no_answer', hours);
    }
  }

  /** Who was spoken to or seen is no longer looked for; after a grave change somebody has to have stood before them. */
  private async settleLadders(tx: Tx, visit: Visit, people: ReadonlyMap<string, boolean>): Promise<void> {
    const { communityId, medium } = visit;
    for (const [personId, wasSeen] of people) {
      if (!wasSeen) continue;
      await this.tasks.settle(tx, communityId, ladderKey(personId));
      if (medium !== 'phone') await this.tasks.settle(tx, communityId, afterChangeKey(personId));
    }
  }

  /** `now` is due at once and rings whoever has it, whatever the hour (P3); `soon` is due tomorrow. */
  private async openConcern(
    tx: Tx,
    visit: Visit,
    people: ReadonlyMap<string, boolean>,
    concern: 'soon' | 'now',
  ): Promise<void> {
    if (concern === 'now') await this.concerns.ring(tx, visit, [...people.keys()]);
    for (const personId of people.keys())
      await this.task(tx, visit, personId, 'visit_concern', concern === 'now' ? 1 : 24);
  }

  private task(
    tx: Tx,
    visit: Visit,
    personId: string,
    kind: 'visit_no_answer' | 'visit_concern',
    hours: number,
  ): Promise<void> {
    const dueAt = new Date(this.clock.now().getTime() + hours * HOUR_MS);
    const { communityId, id } = visit;
    const key = kind === 'visit_no_answer' ? ladderKey(personId) : `${kind}:${id}:${personId}`;
    return this.tasks.open(tx, { communityId, kind, personId, subjectId: id, dueAt, key });
  }
}

/** The fields of a log. */
const logged = ({ kinds, minutes, note, privateNote, concern, needsHeard }: VisitLogBody) => ({
  ...{ kinds: kinds ?? [], minutes: minutes ?? null, outcomeNote: note ?? null, privateNote: privateNote ?? null },
  ...{ concern: concern ?? ('none' as const), needsHeard: needsHeard ?? 0 },
});
