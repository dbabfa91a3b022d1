import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/index.js';
import { VolunteerAccountData } from './app/volunteer-account-data.js';
import { VolunteerChanges } from './app/volunteer-changes.js';
import { VolunteerNews } from './app/volunteer-news.js';
import { VolunteerQueries } from './app/volunteer.queries.js';
import { ProofEndings } from './app/proof-endings.js';
import { VolunteerStandings } from './app/volunteer-standings.js';
import { VolunteeringService } from './app/volunteering.service.js';
import { VolunteerAbilitiesService } from './app/abilities.service.js';
import { VolunteerAbilities, VolunteerProof } from './data/abilities.entities.js';
import { AbilitiesRepository } from './data/abilities.repository.js';
import { Volunteer } from './data/volunteer.entity.js';
import { VolunteerRepository } from './data/volunteer.repository.js';
import { StaffVolunteersController } from './http/staff-volunteers.controller.js';
import { VolunteersController } from './http/volunteers.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([Volunteer, VolunteerAbilities, VolunteerProof]), NotificationsModule],
  controllers: [VolunteersController, StaffVolunteersController],
  providers: [
    AbilitiesRepository,
    VolunteerAbilitiesService,
    VolunteerRepository,
    VolunteeringService,
    VolunteerQueries,
    VolunteerNews,
    ProofEndings,
    VolunteerAccountData,
    VolunteerChanges,
    VolunteerStandings,
  ],
  exports: [VolunteerChanges, VolunteerStandings],
})
export class VolunteersModule {}
