import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TaskKind } from '@silin/shared';
import { type Actor, peopleReach } from '../../communities/index.js';
import { defineNextThings, NextThings } from '../../home/index.js';
import { TaskQueries } from '../../tasks/index.js';
import { NextLooks } from '../dto/todays-round.dto.js';
import { TodaysRound } from './todays-round.queries.js';
import { Unseen } from './unseen.queries.js';

const nextLooks = defineNextThings<{ looks: NextLooks | null }>({
  looks: { type: () => NextLooks, nullable: true, description: 'null for who looks after nobody' },
});
/** The most pressing first. */
const URGENT: readonly TaskKind[] = ['visit_after_change', 'visit_concern', 'visit_no_answer'];
const URGENT_SHOWN = 5;

/** What this context brings to the home page of who looks after people. */
@Injectable()
export class VisitHome implements OnModuleInit {
  constructor(
    private readonly next: NextThings,
    private readonly tasks: TaskQueries,
    private readonly unseen: Unseen,
    private readonly today: TodaysRound,
  ) {}

  onModuleInit(): void {
    this.next.register(nextLooks, async (actor) => ({ looks: await this.looks(actor) }));
  }

  /** Only a grid worker's own people are counted: those of a whole community are too many for a home. */
  private async looks(actor: Actor): Promise<NextLooks | null> {
    const reach = peopleReach(actor);
    if (!reach) return null;
    const tasks = await this.tasks.ofKinds(actor, URGENT, URGENT_SHOWN);
    const urgent = tasks.map(({ id: taskId, kind, title, personId, personName, dueAt, isLate }) => ({
      ...{ taskId, kind, title, personId, personName, isLate },
      dueAt: dueAt.toISOString(),
    }));
    if (!reach.gridIds) return { urgent, unseen: null, dueSoon: null, today: null, todaySeen: null };
    const rows = await this.unseen.rows(actor);
    const { people, seen } = await this.today.from(actor, rows);
    return { urgent, ...this.unseen.counted(rows), today: people, todaySeen: seen };
  }
}
