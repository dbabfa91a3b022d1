import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsentsModule } from '../consents/index.js';
import { ExportsModule } from '../exports/index.js';
import { MediaModule } from '../media/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { TasksModule } from '../tasks/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { Afterwards } from './app/afterwards.service.js';
import { AlbumService } from './app/album.service.js';
import { CallList } from './app/call-list.js';
import { Capacity } from './app/capacity.service.js';
import { DoorAccess } from './app/door-access.js';
import { DoorCounting } from './app/door-counters.js';
import { DoorList } from './app/door-list.js';
import { DoorMarks } from './app/door-marks.js';
import { DeskBatch } from './app/desk-batch.js';
import { Door } from './app/door.service.js';
import { Drawing } from './app/drawing.service.js';
import { EntryCodes } from './app/entry-codes.js';
import { EventCancelling } from './app/event-cancelling.service.js';
import { EventContacts } from './app/event-contacts.js';
import { EventCopying } from './app/event-copying.service.js';
import { EventEditing } from './app/event-editing.service.js';
import { EventFiles } from './app/event-files.service.js';
import { EventHome } from './app/event-home.js';
import { EventImports } from './app/event-imports.service.js';
import { EventLedger } from './app/event-ledger.js';
import { EventPoster } from './app/event-poster.js';
import { LedgerNames } from './app/ledger-names.js';
import { SessionCounting } from './app/session-counts.js';
import { SessionLedger } from './app/session-ledger.js';
import { SignInSheet } from './app/sign-in-sheet.js';
import { PastEventWriting } from './app/past-event-writing.js';
import { EventImportsRepository } from './data/event-imports.repository.js';
import { LedgerRepository } from './data/ledger.repository.js';
import { EventForm } from './app/event-form.js';
import { EventNews } from './app/event-news.js';
import { EventText } from './app/event-text.js';
import { EventPosters } from './app/event-posters.queries.js';
import { EventOwnData } from './app/event-own-data.js';
import { EventPersonLeaving } from './app/event-person-leaving.js';
import { EventPersonReferences } from './app/event-person-references.js';
import { EventQueries } from './app/event.queries.js';
import { Feedback } from './app/feedback.service.js';
import { Helpers } from './app/helpers.service.js';
import { Organisers } from './app/organisers.js';
import { SessionCards } from './app/session-cards.js';
import { OrganiserQueries } from './app/organiser.queries.js';
import { PartyRows } from './app/party-rows.js';
import { PartyBuilding } from './app/party-building.js';
import { PartyRights } from './app/party-rights.js';
import { Recurring } from './app/recurring.service.js';
import { Registering } from './app/registering.service.js';
import { RegistrationCalendar } from './app/registration-calendar.js';
import { RegistrationQueries } from './app/registration.queries.js';
import { SelfCheckIn } from './app/self-check-in.service.js';
import { SessionClock } from './app/session-clock.js';
import { SessionDesk } from './app/session-desk.js';
import { SessionEditing } from './app/session-editing.service.js';
import { SessionGrounds } from './app/session-grounds.js';
import { SessionPeople } from './app/session-people.service.js';
import { WalkInsService } from './app/walk-ins.service.js';
import { DoorRepository } from './data/door.repository.js';
import { NoShows } from './app/no-shows.js';
import { NoShowWords } from './app/no-show-words.js';
import { NoShowsRepository } from './data/no-shows.repository.js';
import { MarksRepository } from './data/marks.repository.js';
import { WalkInsRepository } from './data/walk-ins.repository.js';
import { EventTelling } from './app/telling.js';
import { EventPeopleRepository } from './data/event-people.repository.js';
import { DeskRepository } from './data/desk.repository.js';
import { DrawsRepository } from './data/draws.repository.js';
import { RegistrationListsRepository } from './data/registration-lists.repository.js';
import { RegistrationsRepository } from './data/registrations.repository.js';
import {
  CommunityEvent,
  EventChange,
  EventRecurrence,
  EventSeries,
  EventSession,
  SessionPool,
} from './data/event.entities.js';
import {
  AlbumPhoto,
  AlbumPhotoPerson,
  AnswerAtDoor,
  EventFeedback,
  EventImport,
  Headcount,
  PresenceMark,
  ServedCount,
  WalkIn,
} from './data/fact.entities.js';
import { FactsRepository } from './data/facts.repository.js';
import {
  Draw,
  Registration,
  RegistrationAnswer,
  RegistrationPerson,
  SessionHelper,
  SessionHelperNeed,
} from './data/registration.entities.js';
import { AlbumRepository } from './data/album.repository.js';
import { PartiesRepository } from './data/parties.repository.js';
import { CallListRepository } from './data/call-list.repository.js';
import { EventFactsRepository } from './data/event-facts.repository.js';
import { EventHomeRepository } from './data/event-home.repository.js';
import { OrganiserFactsRepository } from './data/organiser-facts.repository.js';
import { SessionListsRepository } from './data/session-lists.repository.js';
import { EventWritesRepository } from './data/event-writes.repository.js';
import { EventsRepository } from './data/events.repository.js';
import { SessionHelpersRepository } from './data/session-helpers.repository.js';
import { AfterwardsController } from './http/afterwards.controller.js';
import { DoorController } from './http/door.controller.js';
import { EventFilesController } from './http/event-files.controller.js';
import { EventImportsController } from './http/event-imports.controller.js';
import { EventPostersController } from './http/event-posters.controller.js';
import { EventsController } from './http/events.controller.js';
import { OrganiserEventsController } from './http/organiser-events.controller.js';
import { OrganiserSessionsController } from './http/organiser-sessions.controller.js';
import { RegistrationsController } from './http/registrations.controller.js';

const ENTITIES = [
  ...[CommunityEvent, EventChange, EventRecurrence, EventSeries, EventSession, SessionPool],
  ...[Draw, Registration, RegistrationAnswer, RegistrationPerson, SessionHelper, SessionHelperNeed],
  ...[
    AlbumPhoto,
    AlbumPhotoPerson,
    AnswerAtDoor,
    EventFeedback,
    EventImport,
    Headcount,
    PresenceMark,
    ServedCount,
    WalkIn,
  ],
];

@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    ...[ConsentsModule, ExportsModule, MediaModule, NotificationsModule, TasksModule, VolunteersModule],
  ],
  controllers: [
    EventsController,
    EventPostersController,
    RegistrationsController,
    OrganiserEventsController,
    OrganiserSessionsController,
    AfterwardsController,
    DoorController,
    EventFilesController,
    EventImportsController,
  ],
  providers: [
    ...[
      EventImportsRepository,
      PastEventWriting,
      SessionCounting,
      RegistrationCalendar,
      LedgerRepository,
      LedgerNames,
      SessionLedger,
      EventLedger,
      SignInSheet,
      EventPoster,
    ],
    ...[DeskRepository, DrawsRepository, EventPeopleRepository, RegistrationsRepository, RegistrationListsRepository],
    ...[
      DeskBatch,
      EventContacts,
      EventOwnData,
      EventPersonLeaving,
      EventPersonReferences,
      EventTelling,
      NoShows,
      NoShowWords,
      NoShowsRepository,
      PartyBuilding,
      PartyRights,
      SessionClock,
      SessionDesk,
      SessionGrounds,
    ],
    ...[EventsRepository, EventWritesRepository, SessionHelpersRepository, EventFactsRepository],
    ...[SessionListsRepository, OrganiserFactsRepository, CallListRepository, EventHomeRepository],
    ...[CallList, EventHome, Organisers, SessionCards, PartyRows, PartiesRepository, AlbumRepository],
    ...[EventForm, EventText, EventNews, EventCancelling, EventCopying],
    ...[
      Afterwards,
      AlbumService,
      Capacity,
      ...[Door, DoorAccess, DoorCounting, DoorList, DoorMarks, DoorRepository, FactsRepository, WalkInsService],
      ...[MarksRepository, WalkInsRepository],
      Drawing,
      EntryCodes,
      EventEditing,
      EventFiles,
      EventImports,
      EventPosters,
      EventQueries,
      Feedback,
      Helpers,
      OrganiserQueries,
      Recurring,
      Registering,
      RegistrationQueries,
      SelfCheckIn,
      SessionEditing,
      SessionPeople,
    ],
  ],
})
export class EventsModule {}
