import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentsModule } from '../consents/index.js';
import { ExportsModule } from '../exports/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { TasksModule } from '../tasks/index.js';
import { CareModule } from '../care/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { VisitsModule } from '../visits/index.js';
import { LockedPairings } from './app/locked-pairings.js';
import { DigestSweeps } from './app/digest-sweeps.js';
import { PairingVisits } from './app/pairing-visits.js';
import { PairingAccountData } from './app/pairing-account-data.js';
import { PairingReferences } from './app/pairing-references.js';
import { PairingEndings } from './app/pairing-endings.js';
import { PairingFiles } from './app/pairing-files.service.js';
import { PairingQueries } from './app/pairing.queries.js';
import { PairingService } from './app/pairing.service.js';
import { PairingTrials } from './app/pairing-trials.service.js';
import { PairingHome } from './app/pairing-home.js';
import { Planning } from './app/planning.service.js';
import { PlanQueries } from './app/plan.queries.js';
import { PlanSending } from './app/plan-sending.service.js';
import { ServiceGates } from './app/service-gates.js';
import { WeeklyDigests } from './app/weekly-digest.queries.js';
import { Suggesting } from './app/suggesting.queries.js';
import { NeverAgain, Pairing, PairingPerson, PairingPlan, PairingPlanRow } from './data/pairing.entities.js';
import { DigestsRepository } from './data/digests.repository.js';
import { PairingOwnDataRepository } from './data/pairing-own-data.repository.js';
import { PairingRhythmsRepository } from './data/pairing-rhythms.repository.js';
import { PairingLedgerRepository } from './data/pairing-ledger.repository.js';
import { PlansRepository } from './data/plans.repository.js';
import { PairingsRepository } from './data/pairings.repository.js';
import { PairingFilesController } from './http/pairing-files.controller.js';
import { WeeklyDigestController } from './http/weekly-digest.controller.js';
import { PairingPlansController } from './http/pairing-plans.controller.js';
import { PairingsController } from './http/pairings.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([NeverAgain, Pairing, PairingPerson, PairingPlan, PairingPlanRow]),
    ConsentsModule,
    ExportsModule,
    NotificationsModule,
    TasksModule,
    CareModule,
    VolunteersModule,
    VisitsModule,
  ],
  controllers: [WeeklyDigestController, PairingFilesController, PairingPlansController, PairingsController],
  providers: [
    PlansRepository,
    PairingLedgerRepository,
    PairingAccountData,
    PairingReferences,
    LockedPairings,
    PairingVisits,
    DigestsRepository,
    WeeklyDigests,
    DigestSweeps,
    PairingRhythmsRepository,
    PairingOwnDataRepository,
    PairingsRepository,
    PairingEndings,
    PairingFiles,
    PairingQueries,
    PairingService,
    PairingTrials,
    PairingHome,
    ServiceGates,
    Planning,
    PlanQueries,
    PlanSending,
    Suggesting,
  ],
})
export class PairingsModule {}
