import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonReferences } from '../communities/index.js';
import { ConsentsModule } from '../consents/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { ExportsModule } from '../exports/index.js';
import { TasksModule } from '../tasks/index.js';
import { CareAccountData } from './app/care-account-data.js';
import { CareChanges } from './app/care-changes.js';
import { CareDirectory } from './app/care-directory.js';
import { CareDeputies } from './app/care-deputies.js';
import { CardCodes } from './app/card-codes.service.js';
import { CardLinking } from './app/card-linking.service.js';
import { CardPrinting } from './app/card-printing.service.js';
import { EmergencyLooks } from './app/emergency-look.service.js';
import { OwnProfileQueries } from './app/own-profile.queries.js';
import { PeopleImportService } from './app/people-import.service.js';
import { ProfileConsent } from './app/profile-consent.js';
import { ProfileQueries } from './app/profile.queries.js';
import { ProfileReferences } from './app/profile-references.js';
import { ConsentEndings } from './app/consent-endings.js';
import { ProfileReviews } from './app/profile-reviews.js';
import { ProfileService } from './app/profile.service.js';
import { CardCodeRow, HouseholdCard } from './data/card.entities.js';
import { CardsRepository } from './data/cards.repository.js';
import { EmergencyLook } from './data/emergency-look.entity.js';
import { EmergencyLooksRepository } from './data/emergency-looks.repository.js';
import { CareImport } from './data/import.entity.js';
import { ImportsRepository } from './data/imports.repository.js';
import { CareProfile, CareProfileCategory, CareTierRow } from './data/profile.entities.js';
import { ProfilesRepository } from './data/profiles.repository.js';
import { CardLinkingController } from './http/card-linking.controller.js';
import { CardsController } from './http/cards.controller.js';
import { EmergencyLookController } from './http/emergency-look.controller.js';
import { OwnProfileController } from './http/own-profile.controller.js';
import { PeopleImportController } from './http/people-import.controller.js';
import { ProfilesController } from './http/profiles.controller.js';

const tables = [HouseholdCard, CardCodeRow, CareProfile, CareProfileCategory, CareTierRow, CareImport, EmergencyLook];

@Module({
  imports: [TypeOrmModule.forFeature(tables), ConsentsModule, ExportsModule, TasksModule, NotificationsModule],
  controllers: [
    CardsController,
    CardLinkingController,
    ProfilesController,
    OwnProfileController,
    EmergencyLookController,
    PeopleImportController,
  ],
  providers: [
    CareChanges,
    CareDirectory,
    ...[CardsRepository, CardCodes, CardPrinting, CardLinking],
    ...[ProfilesRepository, ProfileService, ProfileQueries, ProfileReferences, CareAccountData, CareDeputies],
    ...[EmergencyLooksRepository, EmergencyLooks],
    ...[OwnProfileQueries, ProfileConsent, ProfileReviews, ConsentEndings],
    ...[ImportsRepository, PeopleImportService],
  ],
  exports: [CareChanges, CareDirectory, CardCodes],
})
export class CareModule implements OnModuleInit {
  constructor(private readonly references: PersonReferences) {}

  onModuleInit(): void {
    this.references.register({ table: 'emergency_looks', idColumns: ['id'], personColumn: 'person_id' });
    // A code's digest holds the person it was printed for, so codes die with that row: the household gets a new card.
    for (const [table, idColumns] of [
      ['card_codes', ['card_id', 'person_id', 'slot']],
      ['wrong_card_codes', ['helper_member_id', 'on_day', 'person_id']],
    ] as const)
      this.references.register({ table, idColumns, personColumn: 'person_id', stays: true });
  }
}
