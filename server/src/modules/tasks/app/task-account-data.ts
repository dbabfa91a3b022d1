import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GONE_STATES, taskWords } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import {
  type LostRole,
  MemberDirectory,
  PersonData,
  type PersonDataHolder,
  PersonDirectory,
  type PersonOf,
  PersonReferences,
  PersonStateChanges,
  RoleChanges,
} from '../../communities/index.js';
import { type Account, AccountData, type AccountDataHolder } from '../../identity/index.js';
import { StandInsRepository } from '../data/stand-ins.repository.js';
import type { Task } from '../data/task.entities.js';
import { TasksRepository } from '../data/tasks.repository.js';
import { StandInsService } from './stand-ins.service.js';
import { TaskDuties } from './task-duties.js';
import { Tasks } from './tasks.js';

/** What this context keeps about a person, and what becomes of their duties when they go or are no worker any more. */
@Injectable()
export class TaskAccountData implements AccountDataHolder, PersonDataHolder, OnModuleInit {
  constructor(
    private readonly accounts: AccountData,
    private readonly data: PersonData,
    private readonly roles: RoleChanges,
    private readonly references: PersonReferences,
    private readonly changes: PersonStateChanges,
    private readonly tasks: TasksRepository,
    private readonly opening: Tasks,
    private readonly standIns: StandInsRepository,
    private readonly standInsService: StandInsService,
    private readonly duties: TaskDuties,
    private readonly directory: MemberDirectory,
    private readonly people: PersonDirectory,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.accounts.register('tasks', this);
    this.data.register('tasks', this);
    this.references.register({ table: 'tasks', idColumns: ['id'], personColumn: 'person_id', counted: '件待办' });
    this.roles.onLost((tx, lost) => this.roleLost(tx, lost));
    for (const state of GONE_STATES) {
      this.changes.onGone(state, (tx, gone) => this.opening.settleAbout(tx, gone.communityId, gone.personId));
    }
  }

  /** Tasks about the person, what they wrote themselves, and their stand-ins. */
  async export({ members }: Account): Promise<unknown> {
    const tasks = { aboutMe: [] as object[], doneByMe: [] as object[] };
    const standIns = [];
    for (const { communityId, memberId } of members) {
      const { personId } = await this.people.ofMember(memberId);
      tasks.aboutMe.push(...(await this.tasks.about(communityId, personId)).map(exported));
      tasks.doneByMe.push(
        ...(await this.tasks.closedBy(communityId, memberId)).map((task) => exported({ ...task, why: null })),
      );
      for (const { forMemberId, fromOn, untilOn, endedAt } of await this.standIns.allOf(communityId, memberId)) {
        standIns.push({ part: forMemberId === memberId ? '不在的人' : '代班的人', fromOn, untilOn, endedAt });
      }
    }
    return { ...tasks, standIns };
  }

  /** Open tasks go to staff, stand-ins end; what was written by or about the person goes, that it was done stays. */
  async erase(tx: Tx, { members }: Account): Promise<void> {
    for (const { communityId, memberId } of members) {
      await this.release(tx, communityId, memberId);
      await this.tasks.eraseNotesBy(tx, communityId, memberId);
      const { personId } = await this.people.ofMember(memberId, tx);
      await this.tasks.eraseAbout(tx, communityId, personId, this.clock.now());
    }
  }

  async exportPerson({ communityId, personId }: PersonOf): Promise<unknown> {
    return { aboutMe: (await this.tasks.about(communityId, personId)).map(exported) };
  }

  erasePerson(tx: Tx, { communityId, personId }: PersonOf): Promise<void> {
    return this.tasks.eraseAbout(tx, communityId, personId, this.clock.now());
  }

  /** Whoever is neither grid worker nor staff any more has no duties. */
  private async roleLost(tx: Tx, { communityId, memberId }: LostRole): Promise<void> {
    for (const role of ['grid_worker', 'staff'] as const) {
      if ((await this.directory.inRole(communityId, role, tx)).includes(memberId)) return;
    }
    await this.release(tx, communityId, memberId);
  }

  private async release(tx: Tx, communityId: string, memberId: string): Promise<void> {
    await this.standInsService.withdraw(tx, communityId, memberId);
    await this.duties.handOver(tx, communityId, memberId);
  }
}

const exported = ({ kind, why, note, dueAt, closedAt }: Task): object => ({
  ...{ what: taskWords(kind).title, why, dueAt, closedAt, note },
});
