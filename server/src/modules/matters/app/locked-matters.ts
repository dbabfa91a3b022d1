import { Injectable } from '@nestjs/common';
import {
  chinaDate,
  type Day,
  matterMachine,
  type MatterAction,
  matterNotifications,
  type MatterStepKind,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { type Message, Notifier } from '../../notifications/index.js';
import { Tasks } from '../../tasks/index.js';
import type { Matter, MatterPart, Post } from '../data/matter.entities.js';
import { MattersRepository } from '../data/matters.repository.js';
import { PostsRepository } from '../data/posts.repository.js';
import { boardAt, type MatterParty, type MatterRelation, requireParty, wakeOf } from '../domain/matter.policy.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Needs and matters are said and followed by who says and follows wishes for somebody. */
const SCOPE = 'wishes';

export type MatterTaker = { readonly actor: Actor; readonly as: MatterParty } | 'clock';
type MatterNews = keyof typeof matterNotifications;

/** A matter under lock, and in which part the actor acts. */
export interface LockedMatter {
  readonly matter: Matter;
  readonly as: MatterParty;
}

/** The beats every journey of a matter shares: lock, may I, move, tell. */
@Injectable()
export class LockedMatters {
  constructor(
    private readonly matters: MattersRepository,
    private readonly posts: PostsRepository,
    private readonly representation: Representation,
    private readonly notifier: Notifier,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What the actor is to a matter. */
  async relation(actor: Actor, matter: Matter, tx?: Tx): Promise<MatterRelation> {
    const people = (await this.matters.peopleOf([matter.id], tx)).get(matter.id) ?? [];
    const personIds = people.map(({ personId }) => personId);
    const parts = await this.representation.partsTowards(actor, personIds, SCOPE, tx);
    const mine = personIds.filter((id) => ['self', 'proxy'].includes(parts.get(id) ?? ''));
    const post = matter.postId ? await this.posts.find(actor.communityId, matter.postId, tx) : null;
    return {
      memberId: actor.memberId,
      isOwner: post?.holderMemberId === actor.memberId || post?.deputyMemberId === actor.memberId,
      isAsker: mine.length > 0,
      isStaff: hasRole(actor, 'staff'),
      othersConcerned: mine.length < personIds.length,
    };
  }

  /** The matter under lock, with the part in which the actor takes this step. Throws `NOT_FOUND`, `MATTER_MOVED_ON`, `MATTER_OWN_WORK`. */
  async take(tx: Tx, actor: Actor, id: string, action: MatterAction): Promise<LockedMatter> {
    const matter = await this.matters.lockMatter(tx, actor.communityId, id);
    const as = requireParty(matter, await this.relation(actor, matter, tx), action);
    matterMachine.next(matter.state, action);
    return { matter, as };
  }

  /** Writes a step: the state by the table, the fields, its place on the board, the alarm that follows, and the history. */
  async move(
    tx: Tx,
    matter: Matter,
    action: MatterAction,
    by: MatterTaker,
    fields: Partial<Matter> = {},
    note: string | null = null,
  ): Promise<void> {
    const now = this.clock.now();
    const next = { ...matter, ...fields, state: matterMachine.next(matter.state, action) };
    const places = { boardAt: boardAt(next), wakeAt: wakeOf(next, now) };
    await this.matters.change(tx, matter, { ...fields, state: next.state, ...places });
    await this.record(tx, matter, action, by, note);
  }

  /** One step in the history and in the record of acts. */
  async record(tx: Tx, matter: Matter, step: MatterStepKind, by: MatterTaker, note: string | null): Promise<void> {
    const { id: matterId, communityId, round } = matter;
    const byMemberId = by === 'clock' ? null : by.actor.memberId;
    const byPart: MatterPart = by === 'clock' ? 'clock' : by.as;
    const at = this.clock.now();
    await this.matters.addStep(tx, { id: newId(), matterId, communityId, step, round, byMemberId, byPart, note, at });
    const who = by === 'clock' ? 'clock' : by.actor;
    await this.audit.record(tx, `matter.${step}`, who, { id: matterId, communityId }, { state: matter.state });
  }

  /** Tells whoever holds the post; its deputy too when `both`. */
  async tellOwner(tx: Tx, matter: Matter, post: Post, kind: MatterNews, both = false, words?: string): Promise<void> {
    const { holderMemberId, deputyMemberId } = post;
    for (const memberId of [holderMemberId, ...(both || !holderMemberId ? [deputyMemberId] : [])])
      if (memberId) await this.tell(tx, matter, memberId, kind, words);
  }

  /** Tells those whom it concerns and who act for them, as far as they have an account; never whoever did it. */
  async tellPeople(tx: Tx, matter: Matter, kind: MatterNews, except?: string, words?: string): Promise<void> {
    for (const memberIds of (await this.listeners(tx, matter)).values())
      for (const memberId of memberIds) if (memberId !== except) await this.tell(tx, matter, memberId, kind, words);
  }

  /**
   * Tells everybody what came out. Of whom nobody with an account hears, a task is opened for whoever looks after them: somebody
   * goes or calls (N1).
   */
  async tellOutcome(tx: Tx, matter: Matter, kind: MatterNews, words?: string): Promise<void> {
    const now = this.clock.now();
    for (const [personId, memberIds] of await this.listeners(tx, matter)) {
      for (const memberId of memberIds) await this.tell(tx, matter, memberId, kind, words);
      const told = memberIds.length > 0 ? { toldAt: now, toldHow: 'mini_app' as const } : null;
      await this.matters.setTold(tx, matter.id, personId, told);
      if (told) continue;
      await this.tasks.open(tx, {
        ...{ communityId: matter.communityId, kind: 'matter_tell', personId, subjectId: matter.id, why: matter.title },
        ...{ dueAt: new Date(now.getTime() + 3 * DAY_MS), key: tellKey(matter.id, personId) },
      });
    }
  }

  /** Nobody answers for it: a task of staff until somebody does. */
  openVacancy(tx: Tx, { id, communityId, title }: Matter): Promise<void> {
    const dueAt = new Date(this.clock.now().getTime() + DAY_MS);
    const task = { communityId, kind: 'matter_post_vacant', subjectId: id, why: title, dueAt } as const;
    return this.tasks.open(tx, { ...task, key: vacancyKey(id) });
  }

  closeVacancy(tx: Tx, { id, communityId }: Matter): Promise<void> {
    return this.tasks.settle(tx, communityId, vacancyKey(id));
  }

  /** Today in the community. */
  today(): Day {
    return chinaDate(this.clock.now());
  }

  private async listeners(tx: Tx, { id, communityId }: Matter): Promise<Map<string, string[]>> {
    const heard = new Map<string, string[]>();
    for (const { personId } of (await this.matters.peopleOf([id], tx)).get(id) ?? []) {
      const audience = await this.representation.audience(communityId, personId, SCOPE, tx);
      heard.set(
        personId,
        audience.map(({ memberId }) => memberId),
      );
    }
    return heard;
  }

  private async tell(tx: Tx, matter: Matter, memberId: string, kind: MatterNews, words?: string): Promise<void> {
    const { id, communityId, title, round, deadlineOn, state } = matter;
    const params = { title, ...(words ? { words } : {}), ...(deadlineOn ? { deadlineOn } : {}) };
    await this.notifier.notify(tx, {
      ...{ communityId, memberId, kind, subjectId: id, params },
      dedupeKey: `${kind}:${id}:${round}:${deadlineOn ?? state}`,
    } as Message);
  }
}

const vacancyKey = (matterId: string): string => `matter_post_vacant:${matterId}`;

/** The task to tell somebody what came out of a matter. */
export const tellKey = (matterId: string, personId: string): string => `matter_tell:${matterId}:${personId}`;
