import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/index.js';
import { MergeProposals } from './app/merge-proposals.service.js';
import { StandInsService } from './app/stand-ins.service.js';
import { TaskAccountData } from './app/task-account-data.js';
import { TaskDeputies } from './app/task-deputies.js';
import { TaskDuties } from './app/task-duties.js';
import { TaskHome } from './app/task-home.js';
import { TaskNews } from './app/task-news.js';
import { TaskQueries } from './app/task.queries.js';
import { TaskSteps } from './app/task-steps.service.js';
import { TaskSweeps } from './app/task-sweeps.js';
import { Tasks } from './app/tasks.js';
import { StandInsRepository } from './data/stand-ins.repository.js';
import { StandIn, Task } from './data/task.entities.js';
import { TasksRepository } from './data/tasks.repository.js';
import { MergeProposalsController } from './http/merge-proposals.controller.js';
import { StandInsController } from './http/stand-ins.controller.js';
import { TasksController } from './http/tasks.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([Task, StandIn]), NotificationsModule],
  controllers: [TasksController, StandInsController, MergeProposalsController],
  providers: [
    ...[TasksRepository, StandInsRepository, TaskNews, TaskDuties, TaskDeputies, Tasks],
    ...[TaskSteps, StandInsService, TaskSweeps, TaskQueries, TaskHome, TaskAccountData, MergeProposals],
  ],
  exports: [Tasks, TaskDeputies, TaskQueries],
})
export class TasksModule {}
