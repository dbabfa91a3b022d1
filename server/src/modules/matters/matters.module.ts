import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentsModule } from '../consents/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { TasksModule } from '../tasks/index.js';
import { LockedMatters } from './app/locked-matters.js';
import { MatterAccountData } from './app/matter-account-data.js';
import { MatterClosing } from './app/matter-closing.service.js';
import { MatterDays } from './app/matter-days.js';
import { MatterHandling } from './app/matter-handling.service.js';
import { MatterHome } from './app/matter-home.js';
import { MatterOpening } from './app/matter-opening.js';
import { MatterQueries } from './app/matter.queries.js';
import { MatterReferences } from './app/matter-references.js';
import { MatterSweeps } from './app/matter-sweeps.js';
import { Matters } from './app/matters.js';
import { PostsService } from './app/posts.service.js';
import { AdjustedDay, Matter, MatterCheck, MatterPerson, MatterStep, Post } from './data/matter.entities.js';
import { MattersRepository } from './data/matters.repository.js';
import { PostsRepository } from './data/posts.repository.js';
import { MattersController } from './http/matters.controller.js';
import { MyMattersController } from './http/my-matters.controller.js';
import { PostsController } from './http/posts.controller.js';

/** Matters 事项: what the community answers for, by a day (docs/algorithms/matters.md). */
@Module({
  imports: [
    TypeOrmModule.forFeature([AdjustedDay, Matter, MatterCheck, MatterPerson, MatterStep, Post]),
    ConsentsModule,
    NotificationsModule,
    TasksModule,
  ],
  controllers: [MattersController, MyMattersController, PostsController],
  providers: [
    LockedMatters,
    MatterAccountData,
    MatterClosing,
    MatterDays,
    MatterHandling,
    MatterHome,
    MatterOpening,
    MatterQueries,
    MatterReferences,
    MatterSweeps,
    Matters,
    MattersRepository,
    PostsRepository,
    PostsService,
  ],
  exports: [Matters],
})
export class MattersModule {}
