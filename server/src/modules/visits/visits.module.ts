import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentsModule } from '../consents/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { TasksModule } from '../tasks/index.js';
import { CareModule } from '../care/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { HoursModule } from '../hours/index.js';
import { ExportsModule } from '../exports/index.js';
import { CallBacks } from './app/call-backs.service.js';
import { VisitContactLooks } from './app/visit-contact-looks.js';
import { VisitContacts } from './app/visit-contacts.js';
import { HelperStandings } from './app/helper-standings.js';
import { LockedVisits } from './app/locked-visits.js';
import { LedgerPeople } from './app/ledger-people.js';
import { OutingImports } from './app/outing-imports.service.js';
import { OutingLedger } from './app/outing-ledger.js';
import { OutingQueries } from './app/outing.queries.js';
import { Outings } from './app/outings.service.js';
import { PairingVisitCounts } from './app/pairing-visit-counts.js';
import { TodaysRound } from './app/todays-round.queries.js';
import { Unseen } from './app/unseen.queries.js';
import { VisitConfirming } from './app/visit-confirming.service.js';
import { VisitCallBacks } from './app/visit-call-backs.js';
import { VisitConcerns } from './app/visit-concerns.js';
import { VisitEndings } from './app/visit-endings.js';
import { VisitDirectory } from './app/visit-directory.js';
import { VisitFiles } from './app/visit-files.service.js';
import { VisitHelpers } from './app/visit-helpers.js';
import { VisitHome } from './app/visit-home.js';
import { VisitAccountData } from './app/visit-account-data.js';
import { VisitReferences } from './app/visit-references.js';
import { VisitHours } from './app/visit-hours.js';
import { VisitLedger } from './app/visit-ledger.js';
import { VisitLogging } from './app/visit-logging.service.js';
import { VisitPlanning } from './app/visit-planning.service.js';
import { VisitQueries } from './app/visit.queries.js';
import { VisitsAhead } from './app/visits-ahead.js';
import { VisitSatisfying } from './app/visit-satisfying.service.js';
import { VisitRounds } from './app/visit-rounds.service.js';
import { VisitSweeps } from './app/visit-sweeps.js';
import { OutingImportsRepository } from './data/outing-imports.repository.js';
import { OutingsRepository } from './data/outings.repository.js';
import { RoundsRepository } from './data/rounds.repository.js';
import { VisitLedgerRepository } from './data/visit-ledger.repository.js';
import { VisitOwnDataRepository } from './data/visit-own-data.repository.js';
import { CallBacksRepository } from './data/call-backs.repository.js';
import { PlannedVisitsRepository } from './data/planned-visits.repository.js';
import { VisitsRepository } from './data/visits.repository.js';
import {
  Outing,
  OutingHelper,
  OutingImport,
  OutingServed,
  Visit,
  VisitCallBack,
  VisitHelper,
  VisitPerson,
  VisitRound,
  VisitRoundPerson,
} from './data/visit.entities.js';
import { OutingImportsController } from './http/outing-imports.controller.js';
import { OutingsController } from './http/outings.controller.js';
import { UnseenController } from './http/unseen.controller.js';
import { VisitFilesController } from './http/visit-files.controller.js';
import { VisitsController } from './http/visits.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Outing,
      OutingHelper,
      OutingImport,
      OutingServed,
      Visit,
      VisitCallBack,
      VisitHelper,
      VisitPerson,
      VisitRound,
      VisitRoundPerson,
    ]),
    ConsentsModule,
    ExportsModule,
    NotificationsModule,
    TasksModule,
    CareModule,
    VolunteersModule,
    HoursModule,
  ],
  controllers: [
    ...[OutingImportsController, OutingsController, UnseenController],
    ...[VisitFilesController, VisitsController],
  ],
  providers: [
    ...[
      VisitsRepository,
      PlannedVisitsRepository,
      CallBacksRepository,
      VisitOwnDataRepository,
      OutingsRepository,
      OutingImportsRepository,
      RoundsRepository,
      VisitLedgerRepository,
      VisitContacts,
      VisitHelpers,
      HelperStandings,
      LockedVisits,
      VisitHours,
      VisitHome,
      VisitSweeps,
      VisitsAhead,
      VisitConcerns,
      VisitDirectory,
      VisitEndings,
      VisitAccountData,
      VisitReferences,
    ],
    LedgerPeople,
    PairingVisitCounts,
    OutingImports,
    OutingLedger,
    OutingQueries,
    Outings,
    TodaysRound,
    Unseen,
    VisitConfirming,
    VisitContactLooks,
    VisitFiles,
    VisitLedger,
    VisitLogging,
    VisitPlanning,
    VisitQueries,
    CallBacks,
    VisitCallBacks,
    VisitSatisfying,
    VisitRounds,
  ],
  exports: [
    LedgerPeople,
    PairingVisitCounts,
    Unseen,
    VisitCallBacks,
    VisitDirectory,
    VisitHelpers,
    VisitPlanning,
    VisitsAhead,
  ],
})
export class VisitsModule {}
