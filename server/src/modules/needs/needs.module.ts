import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentsModule } from '../consents/index.js';
import { MattersModule } from '../matters/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { TasksModule } from '../tasks/index.js';
import { LockedNeeds } from './app/locked-needs.js';
import { NeedData } from './app/need-data.js';
import { NeedHome } from './app/need-home.js';
import { NeedQueries } from './app/need.queries.js';
import { NeedsService } from './app/needs.service.js';
import { Need } from './data/need.entities.js';
import { NeedsRepository } from './data/needs.repository.js';
import { NeedsController } from './http/needs.controller.js';

/** Needs 需求: what residents said they need, each with one outcome of which they are told (docs/algorithms/matters.md). */
@Module({
  imports: [TypeOrmModule.forFeature([Need]), ConsentsModule, MattersModule, NotificationsModule, TasksModule],
  controllers: [NeedsController],
  providers: [LockedNeeds, NeedData, NeedHome, NeedQueries, NeedsRepository, NeedsService],
})
export class NeedsModule {}
