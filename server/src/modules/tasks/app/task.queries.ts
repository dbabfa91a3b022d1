import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError, type TaskKind, taskLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { type Actor, hasRole, MemberDirectory, PersonDirectory } from '../../communities/index.js';
import { StandInsRepository } from '../data/stand-ins.repository.js';
import type { Task } from '../data/task.entities.js';
import { type TaskScope, TasksRepository } from '../data/tasks.repository.js';
import { type StandInDto, standInDto, type TakerDto } from '../dto/stand-ins.dto.js';
import { type TaskDto, taskDto, type TaskQuery, type TaskTotals } from '../dto/task-list.dto.js';
import { isWorker } from './task-steps.service.js';

/** Reading tasks and stand-ins. */
@Injectable()
export class TaskQueries {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly standIns: StandInsRepository,
    private readonly directory: MemberDirectory,
    private readonly people: PersonDirectory,
    private readonly clock: Clock,
  ) {}

  /** A page of tasks, open ones by due time. Throws `BAD_CURSOR`, `STAFF_REQUIRED` for all, `NOT_FOUND` for a person out of reach. */
  async page(actor: Actor, query: TaskQuery): Promise<Page<TaskDto>> {
    const { limit = PAGE_SIZE, state = 'open' } = query;
    const scope = await this.scope(actor, query);
    const rows = await this.tasks.page(actor.communityId, scope, state, decodeCursor(query.cursor), limit + 1);
    const shown = await this.draw(actor, rows.slice(0, limit));
    return toPage(
      rows,
      limit,
      ({ dueAt, id }) => ({ at: dueAt, id }),
      (row) => shown.get(row.id) as TaskDto,
    );
  }

  /** How many open tasks the actor has, and how many of them are late; staff's common ones count for each of them. */
  totals(actor: Actor): Promise<TaskTotals> {
    return this.tasks.count(actor.communityId, mine(actor), this.clock.now(), taskLimits.badgeCountedMax);
  }

  /** How many open tasks the community has, whoever has them; counts no further than a badge shows. */
  async totalOfAll({ communityId }: Actor): Promise<number> {
    return (await this.tasks.count(communityId, { all: {} }, this.clock.now(), taskLimits.badgeCountedMax)).open;
  }

  /** The first tasks of the actor, the longest due first. */
  async first(actor: Actor, rows: number): Promise<TaskDto[]> {
    const tasks = await this.tasks.page(actor.communityId, mine(actor), 'open', undefined, rows);
    return [...(await this.draw(actor, tasks)).values()];
  }

  /** The actor's open tasks of these kinds, those of the first kind first, then the longest due. */
  async ofKinds(actor: Actor, kinds: readonly TaskKind[], rows: number): Promise<TaskDto[]> {
    const owners = [actor.memberId, ...(hasRole(actor, 'staff') ? [null] : [])];
    const tasks = await this.tasks.openOfKinds(actor.communityId, owners, kinds, rows);
    return [...(await this.draw(actor, tasks)).values()];
  }

  /** Who may be given tasks and may stand in: grid workers, then staff; with the days they are away. Throws `NOT_FOUND`. */
  async takers(actor: Actor): Promise<{ items: TakerDto[] }> {
    const { communityId } = requireWorker(actor);
    const workers = await this.directory.inRole(communityId, 'grid_worker');
    const staff = await this.directory.inRole(communityId, 'staff');
    const ids = [...new Set([...workers, ...staff])];
    const faces = await this.directory.summaries(ids);
    const away = new Set((await this.standIns.absences(communityId, this.today())).map((one) => one.forMemberId));
    return {
      items: ids.map((memberId) => ({
        ...{ memberId, name: faces.get(memberId)?.nickname ?? '' },
        ...{ isStaff: staff.includes(memberId), isGridWorker: workers.includes(memberId), isAway: away.has(memberId) },
      })),
    };
  }

  /** Stand-ins that have not ended, newest first. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async standInPage(actor: Actor, query: { cursor?: string; limit?: number }): Promise<Page<StandInDto>> {
    const { communityId } = requireWorker(actor);
    const { limit = PAGE_SIZE } = query;
    const rows = await this.standIns.living(communityId, decodeCursor(query.cursor), limit + 1);
    const faces = await this.directory.summaries(rows.flatMap((row) => [row.forMemberId, row.memberId ?? []].flat()));
    const nameOf = (memberId: string): string => faces.get(memberId)?.nickname ?? '';
    const mayEnd = (forMemberId: string): boolean => hasRole(actor, 'staff') || forMemberId === actor.memberId;
    return toPage(
      rows,
      limit,
      ({ createdAt, id }) => ({ at: createdAt, id }),
      (row) => standInDto(row, nameOf, this.today(), mayEnd(row.forMemberId)),
    );
  }

  private today(): string {
    return chinaDate(this.clock.now());
  }

  private async scope(actor: Actor, query: TaskQuery): Promise<TaskScope> {
    const { whose = 'mine', personId, kind, ownerId, ofStaff, late } = query;
    if (personId) {
      if (!(await this.people.officeTowards(actor, personId))) throw new DomainError('NOT_FOUND');
      return { personId };
    }
    if (whose === 'all' && !hasRole(actor, 'staff')) throw new DomainError('STAFF_REQUIRED');
    if (whose !== 'all') return mine(actor);
    const owner = ofStaff ? { owner: null } : ownerId ? { owner: ownerId } : {};
    return { all: { ...(kind && { kind }), ...owner, ...(late && { dueBy: this.clock.now() }) } };
  }

  private async draw(actor: Actor, tasks: readonly Task[]): Promise<Map<string, TaskDto>> {
    const { communityId } = actor;
    const memberIds = tasks.flatMap((task) =>
      [task.ownerMemberId, task.dutyMemberId, task.closedByMemberId].filter((id) => id !== null),
    );
    const personIds = tasks.flatMap(({ personId }) => personId ?? []);
    const passedFrom = tasks.flatMap(({ passedFromId }) => passedFromId ?? []);
    const faces = await this.directory.summaries(memberIds);
    const people = await this.people.facts(communityId, personIds);
    const before = await this.tasks.notesOf(communityId, passedFrom);
    const viewer = { memberId: actor.memberId, isStaff: hasRole(actor, 'staff') };
    const names = {
      member: (id: string) => faces.get(id)?.nickname ?? '',
      person: (id: string) => people.get(id)?.name ?? '',
      passedOnWhy: (id: string) => before.get(id) ?? null,
    };
    return new Map(tasks.map((task) => [task.id, taskDto(task, viewer, names, this.clock.now())]));
  }
}

/** The actor's own tasks; for staff those of all of them too. */
const mine = (actor: Actor): TaskScope => ({ of: actor.memberId, withStaff: hasRole(actor, 'staff') });

function requireWorker(actor: Actor): Actor {
  if (!isWorker(actor)) throw new DomainError('NOT_FOUND');
  return actor;
}
