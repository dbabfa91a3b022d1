import { Injectable } from '@nestjs/common';
import { DomainError, matterLimits, type MatterState, type MatterStepKind, OPEN_MATTERS } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, hasRole, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import type { Matter } from '../data/matter.entities.js';
import { type MatterScope, MattersRepository } from '../data/matters.repository.js';
import { PostsRepository } from '../data/posts.repository.js';
import { actionsOf, partiesOf } from '../domain/matter.policy.js';
import {
  type MatterCard,
  matterCard,
  type MatterList,
  type MatterPage,
  type MattersQuery,
  type MatterView,
} from '../dto/matter.dto.js';
import { LockedMatters } from './locked-matters.js';

/** A badge counts no further. */
const COUNTED_TO = 100;
const IN_HAND_SHOWN = 50;
/** Steps whose words are between two, not for everybody concerned. */
const BETWEEN_TWO: ReadonlySet<MatterStepKind> = new Set(['accept', 'handOver', 'giveBack', 'fail', 'reopen']);

/** Reading matters: staff all, everybody else those meant for members and those that are theirs. */
@Injectable()
export class MatterQueries {
  constructor(
    private readonly matters: MattersRepository,
    private readonly posts: PostsRepository,
    private readonly locked: LockedMatters,
    private readonly members: MemberDirectory,
    private readonly persons: PersonDirectory,
    private readonly clock: Clock,
  ) {}

  /** Of one state, open ones by their day. Staff: all, or one post's; who holds a post: its; members: those meant for them. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async page(actor: Actor, { state, postId, cursor, limit = PAGE_SIZE }: MattersQuery): Promise<MatterPage> {
    const scope = await this.scopeOf(actor, postId);
    const rows = await this.matters.page(actor.communityId, scope, state, decodeCursor(cursor), limit + 1);
    const cards = await this.cards(actor.communityId, rows);
    const page = toPage(
      rows,
      limit,
      ({ boardAt: at, id }) => ({ at, id }),
      ({ id }) => cards.get(id)!,
    );
    return page as MatterPage;
  }

  /** One matter. Throws `NOT_FOUND` for whom it is not meant for. */
  async one(actor: Actor, id: string): Promise<MatterView> {
    const matter = await this.matters.find(actor.communityId, id);
    if (!matter) throw new DomainError('NOT_FOUND');
    const relation = await this.locked.relation(actor, matter);
    const has = partiesOf(relation);
    if (has.length === 0 && matter.audience !== 'members') throw new DomainError('NOT_FOUND');
    const works = relation.isStaff || relation.isOwner;
    const card = (await this.cards(actor.communityId, [matter])).get(id)!;
    return {
      ...card,
      ...{ publicText: matter.publicText, privateDetail: works ? matter.privateDetail : null },
      ...{
        waitingWhy: has.length > 0 ? matter.waitingWhy : null,
        closeWords: has.length > 0 ? matter.closeWords : null,
      },
      ...{
        referredTo: matter.referredTo,
        mergedIntoId: matter.mergedIntoId,
        postId: works ? matter.postId : null,
        closer: matter.closer,
      },
      ...{ audience: matter.audience, steps: await this.steps(matter, actor, works, has.length > 0) },
      concerned: relation.isStaff ? await this.concerned(matter) : [],
      ...{ mine: relation.isAsker, actions: actionsOf(matter, relation) },
    };
  }

  /** What is in hand, for the desk: late ones and those nobody answers for yet. */
  async totals(actor: Actor): Promise<{ reported: number; late: number; toCheck: number }> {
    const totals = await this.matters.totals(actor.communityId, OPEN_MATTERS, this.clock.now(), COUNTED_TO);
    const of = (state: MatterState) => totals.get(state) ?? { all: 0, late: 0 };
    return { reported: of('reported').all, late: of('assigned').late, toCheck: of('done').all };
  }

  /** What waits for one's work in the posts one holds or stands in for, those that are due first; at most fifty. */
  async inHand({ communityId, memberId }: Actor): Promise<MatterList> {
    const posts = await this.posts.ofMember(communityId, memberId);
    const rows = await this.matters.inHandOf(
      communityId,
      posts.map(({ id }) => id),
      IN_HAND_SHOWN,
    );
    const cards = await this.cards(communityId, rows);
    return { items: rows.map(({ id }) => cards.get(id)!) };
  }

  /** Cards by id, in a constant number of queries. */
  async cards(communityId: string, rows: readonly Matter[]): Promise<Map<string, MatterCard>> {
    const of = <K extends 'postId' | 'gridId' | 'buildingId'>(key: K) => [
      ...new Set(rows.flatMap((row) => row[key] ?? [])),
    ];
    const [posts, places, people] = await Promise.all([
      this.posts.byId(communityId, of('postId')),
      this.members.zoneNames(of('gridId'), of('buildingId')),
      this.matters.peopleOf(rows.map(({ id }) => id)),
    ]);
    const placeOf = ({ buildingId, gridId, placeText }: Matter): string | null =>
      [places.get(buildingId ?? gridId ?? ''), placeText].filter(Boolean).join(' ') || null;
    return new Map(
      rows.map((matter) => [
        matter.id,
        matterCard(matter, {
          postName: posts.get(matter.postId ?? '')?.name ?? null,
          ...{ placeName: placeOf(matter), people: people.get(matter.id)?.length ?? 0 },
        }),
      ]),
    );
  }

  private async scopeOf(actor: Actor, postId: string | undefined): Promise<MatterScope> {
    const isStaff = hasRole(actor, 'staff');
    if (!postId) return isStaff ? { all: true } : { forMembers: true };
    const mine = await this.posts.ofMember(actor.communityId, actor.memberId);
    const known = mine.some(({ id }) => id === postId);
    if (!known && !(isStaff && (await this.posts.find(actor.communityId, postId)))) throw new DomainError('NOT_FOUND');
    return { postId };
  }

  /**
   * Who wrote a step is for those who work on it. Words about how it goes are for those whom it concerns too; what staff tell the
   * owner, and what one neighbour says is still wrong, are not another neighbour's to read.
   */
  private async steps(
    matter: Matter,
    { memberId }: Actor,
    works: boolean,
    concerned: boolean,
  ): Promise<MatterView['steps']> {
    const steps = await this.matters.steps(matter.id, matterLimits.stepsShown);
    const names = works ? await this.members.summaries([...new Set(steps.flatMap((s) => s.byMemberId ?? []))]) : null;
    return steps.map(({ step, round, byPart, byMemberId, note, at }) => ({
      ...{ step, round, as: byPart, by: names?.get(byMemberId ?? '')?.nickname ?? null },
      note: works || byMemberId === memberId || (concerned && !BETWEEN_TWO.has(step)) ? note : null,
      at: at.toISOString(),
    }));
  }

  private async concerned({ id, communityId }: Matter): Promise<MatterView['concerned']> {
    const people = (await this.matters.peopleOf([id])).get(id) ?? [];
    const facts = await this.persons.facts(
      communityId,
      people.map(({ personId }) => personId),
    );
    return people.map(({ personId, toldAt, toldHow }) => ({
      ...{ personId, name: facts.get(personId)?.name ?? '', toldAt: toldAt?.toISOString() ?? null, toldHow },
    }));
  }
}
