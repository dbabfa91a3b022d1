import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentsModule } from '../consents/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { TasksModule } from '../tasks/index.js';
import { CareModule } from '../care/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { HoursModule } from '../hours/index.js';
import { ContactSources } from './app/contact-sources.js';
import { HelperStandings } from './app/helper-standings.js';
import { LockedVisits } from './app/locked-visits.js';
import { Outings } from './app/outings.service.js';
import { Unseen } from './app/unseen.queries.js';
import { VisitConfirming } from './app/visit-confirming.service.js';
import { VisitDirectory } from './app/visit-directory.js';
import { VisitHelpers } from './app/visit-helpers.js';
import { VisitAccountData } from './app/visit-account-data.js';
import { VisitReferences } from './app/visit-references.js';
import { VisitHours } from './app/visit-hours.js';
import { VisitLogging } from './app/visit-logging.service.js';
import { VisitPlanning } from './app/visit-planning.service.js';
import { VisitQueries } from './app/visit.queries.js';
import { VisitRounds } from './app/visit-rounds.service.js';
import { VisitSweeps } from './app/visit-sweeps.js';
import { OutingsRepository } from './data/outings.repository.js';
import { VisitsRepository } from './data/visits.repository.js';
import {
  Outing,
  OutingHelper,
  OutingServed,
  Visit,
  VisitHelper,
  VisitPerson,
  VisitRound,
  VisitRoundPerson,
} from './data/visit.entities.js';
import { OutingsController } from './http/outings.controller.js';
import { UnseenController } from './http/unseen.controller.js';
import { VisitsController } from './http/visits.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Outing,
      OutingHelper,
      OutingServed,
      Visit,
      VisitHelper,
      VisitPerson,
      VisitRound,
      VisitRoundPerson,
    ]),
    ConsentsModule,
    NotificationsModule,
    TasksModule,
    CareModule,
    VolunteersModule,
    HoursModule,
  ],
  controllers: [OutingsController, UnseenController, VisitsController],
  providers: [
    ...[
      VisitsRepository,
      OutingsRepository,
      ContactSources,
      VisitDirectory,
      VisitHelpers,
      HelperStandings,
      LockedVisits,
      VisitHours,
      VisitSweeps,
      VisitAccountData,
      VisitReferences,
    ],
    Outings,
    Unseen,
    VisitConfirming,
    VisitLogging,
    VisitPlanning,
    VisitQueries,
    VisitRounds,
  ],
  exports: [ContactSources, VisitDirectory, VisitHelpers, VisitPlanning],
})
export class VisitsModule {}
