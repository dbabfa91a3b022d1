import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareModule } from '../care/index.js';
import { ConsentsModule } from '../consents/index.js';
import { ExportsModule } from '../exports/index.js';
import { MediaModule } from '../media/index.js';
import { TasksModule } from '../tasks/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { ChangingSettings } from './app/changing-settings.service.js';
import { ClaimingService } from './app/claiming.service.js';
import { ClaimTasks } from './app/claim-tasks.js';
import { ClockSweeps } from './app/clock-sweeps.js';
import { ContactClosing } from './app/contact-closing.js';
import { ContactDisclosureService } from './app/contact-disclosure.service.js';
import { FulfilmentService } from './app/fulfilment.service.js';
import { MyWishesQueries } from './app/my-wishes.queries.js';
import { PublicTextService } from './app/public-text.service.js';
import { ReopeningService } from './app/reopening.service.js';
import { ReviewService } from './app/review.service.js';
import { StaffQueueQueries } from './app/staff-queue.queries.js';
import { SubmissionService } from './app/submission.service.js';
import { WallCache } from './app/wall-cache.js';
import { WaitingWishes } from './app/waiting-wishes.queries.js';
import { ThanksWallService } from './app/thanks-wall.service.js';
import { WallQueries } from './app/wall.queries.js';
import { WishHome } from './app/wish-home.js';
import { SpeakingFor } from './app/speaking-for.js';
import { WishAccountData } from './app/wish-account-data.js';
import { WishContacts } from './app/wish-contacts.js';
import { WishCallBacks } from './app/wish-call-backs.js';
import { WishCards } from './app/wish-cards.js';
import { LockedWishes } from './app/locked-wishes.js';
import { WishTimeline } from './app/wish-timeline.js';
import { WishFiguresQueries } from './app/wish-figures.queries.js';
import { WishLedgerRows } from './app/wish-ledger-rows.js';
import { WishLedger } from './app/wish-ledger.service.js';
import { WishPosters } from './app/wish-posters.service.js';
import { WishPersonChanges } from './app/wish-person-changes.js';
import { WishPeople } from './app/wish-people.js';
import { WishPersonData } from './app/wish-person-data.js';
import { WishPersonReferences } from './app/wish-person-references.js';
import { WishPageQueries } from './app/wish-page.queries.js';
import { WishSettings } from './app/wish-settings.js';
import { WishTransactor } from './app/wish-transactor.js';
import { ClaimsRepository } from './data/claims.repository.js';
import { WishClaim } from './data/wish-claim.entity.js';
import { Wish } from './data/wish.entity.js';
import { WallRepository } from './data/wall.repository.js';
import { WishFactsRepository } from './data/wish-facts.repository.js';
import { WishGramsRepository } from './data/wish-grams.repository.js';
import { WishListsRepository } from './data/wish-lists.repository.js';
import { ContactLook, WishPhoto, WishStepRow, WishThanks } from './data/wish-records.entities.js';
import { WishRecordsRepository } from './data/wish-records.repository.js';
import { WishSettingChange, WishSettingRow } from './data/wish-setting.entities.js';
import { WishSettingsRepository } from './data/wish-settings.repository.js';
import { WishesRepository } from './data/wishes.repository.js';
import { WishAuthorController } from './http/wish-author.controller.js';
import { StaffWishesController } from './http/staff-wishes.controller.js';
import { WishLedgerController } from './http/wish-ledger.controller.js';
import { WishClaimsController } from './http/wish-claims.controller.js';
import { WishSettingsController } from './http/wish-settings.controller.js';
import { WallController } from './http/wall.controller.js';

const tables = [Wish, WishClaim, WishStepRow, WishPhoto, WishThanks, ContactLook, WishSettingRow, WishSettingChange];
const repositories = [
  WishesRepository,
  WishGramsRepository,
  ClaimsRepository,
  WishRecordsRepository,
  WishListsRepository,
  WallRepository,
  WishFactsRepository,
  WishSettingsRepository,
];
const ground = [
  WishSettings,
  WallCache,
  WishTransactor,
  ClaimTasks,
  LockedWishes,
  WishTimeline,
  PublicTextService,
  SpeakingFor,
  WishCards,
  WishPeople,
];
const journeys = [
  SubmissionService,
  ReviewService,
  ClaimingService,
  FulfilmentService,
  ReopeningService,
  ContactDisclosureService,
  ThanksWallService,
  ChangingSettings,
  ClockSweeps,
];
const queries = [
  WaitingWishes,
  WallQueries,
  WishPageQueries,
  MyWishesQueries,
  StaffQueueQueries,
  WishLedgerRows,
  WishLedger,
  WishFiguresQueries,
  WishPosters,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(tables),
    CareModule,
    ConsentsModule,
    ExportsModule,
    MediaModule,
    NotificationsModule,
    TasksModule,
    VolunteersModule,
  ],
  controllers: [
    WallController,
    WishAuthorController,
    WishClaimsController,
    StaffWishesController,
    WishLedgerController,
    WishSettingsController,
  ],
  providers: [
    ...repositories,
    ...ground,
    ...journeys,
    ...queries,
    WishAccountData,
    WishContacts,
    WishHome,
    WishPersonReferences,
    WishPersonData,
    ContactClosing,
    WishPersonChanges,
    WishCallBacks,
  ],
  exports: [WishCallBacks],
})
export class WishesModule {}
