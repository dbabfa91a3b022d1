import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessService } from './app/access.service.js';
import { AccessTokens } from './app/access-tokens.js';
import { AccountData } from './app/account-data.js';
import { Avatars } from './app/avatars.js';
import { CommunityQueries } from './app/community.queries.js';
import { CommunitySetup } from './app/community-setup.service.js';
import { JoiningService } from './app/joining.service.js';
import { MemberDirectory } from './app/member-directory.js';
import { PhoneBook } from './app/phone-book.js';
import { RolesService } from './app/roles.service.js';
import { SessionsService } from './app/sessions.service.js';
import { SigningInService } from './app/signing-in.service.js';
import { VolunteerQueries } from './app/volunteer.queries.js';
import { VolunteeringService } from './app/volunteering.service.js';
import { CommunityRepository } from './data/community.repository.js';
import { DirectoryRepository } from './data/directory.repository.js';
import { MemberRepository } from './data/member.repository.js';
import { GridWorker, Member, MemberRole, User, Volunteer } from './data/people.entities.js';
import { Building, Community, Grid, Street } from './data/places.entities.js';
import { DeskSignIn, RefreshToken, Session } from './data/session.entities.js';
import { SessionRepository } from './data/session.repository.js';
import { UserRepository } from './data/user.repository.js';
import { VolunteerRepository } from './data/volunteer.repository.js';
import { AuthController } from './http/auth.controller.js';
import { CommunitiesController } from './http/communities.controller.js';
import { SessionGuard } from './http/session.guard.js';
import { StaffVolunteersController } from './http/staff-volunteers.controller.js';
import { VolunteersController } from './http/volunteers.controller.js';

const places = [Street, Community, Grid, Building];
const people = [User, Member, MemberRole, GridWorker, Volunteer];
const sessions = [Session, RefreshToken, DeskSignIn];
const repositories = [
  SessionRepository,
  UserRepository,
  DirectoryRepository,
  CommunityRepository,
  MemberRepository,
  VolunteerRepository,
];
const journeys = [
  SessionsService,
  SigningInService,
  JoiningService,
  RolesService,
  VolunteeringService,
  CommunitySetup,
  PhoneBook,
];
const queries = [CommunityQueries, VolunteerQueries];
const shared = [MemberDirectory, AccountData, Avatars];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([...places, ...people, ...sessions])],
  controllers: [AuthController, CommunitiesController, VolunteersController, StaffVolunteersController],
  providers: [
    ...repositories,
    ...shared,
    ...journeys,
    ...queries,
    AccessTokens,
    AccessService,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: shared,
})
export class IdentityModule {}
