import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActingInterceptor } from '../../platform/http/acting.interceptor.js';
import { AccessService } from '../communities/app/access.service.js';
import { AccessTokens } from './app/access-tokens.js';
import { AccountService } from './app/account.service.js';
import { AccountData } from './app/account-data.js';
import { Avatars } from './app/avatars.js';
import { CommunityQueries } from '../communities/app/community.queries.js';
import { CommunitySetup } from '../communities/app/community-setup.service.js';
import { DeskSignInService } from './app/desk-sign-in.service.js';
import { IdentityJobs } from './app/identity.jobs.js';
import { JoiningService } from '../communities/app/joining.service.js';
import { MeService } from './app/me.service.js';
import { MemberDirectory } from '../communities/app/member-directory.js';
import { MemberListQueries } from '../communities/app/member-list.queries.js';
import { PersonLock } from './app/person-lock.js';
import { PhoneBook } from './app/phone-book.js';
import { PlacesService } from '../communities/app/places.service.js';
import { ProfileService } from '../communities/app/profile.service.js';
import { RolesService } from '../communities/app/roles.service.js';
import { SessionsService } from './app/sessions.service.js';
import { SigningInService } from './app/signing-in.service.js';
import { VolunteerQueries } from '../volunteers/app/volunteer.queries.js';
import { VolunteeringService } from '../volunteers/app/volunteering.service.js';
import { CommunityRepository } from '../communities/data/community.repository.js';
import { DeskSignInRepository } from './data/desk-sign-in.repository.js';
import { DirectoryRepository } from '../communities/data/directory.repository.js';
import { MemberRepository } from '../communities/data/member.repository.js';
import { GridWorker, Member, MemberRole, User, Volunteer } from './data/user.entity.js';
import { Building, Community, Grid, Street } from '../communities/data/places.entities.js';
import { DeskSignIn, RefreshToken, Session } from './data/session.entities.js';
import { SessionRepository } from './data/session.repository.js';
import { UserRepository } from './data/user.repository.js';
import { VolunteerRepository } from '../volunteers/data/volunteer.repository.js';
import { AuthController } from './http/auth.controller.js';
import { CommunitiesController } from '../communities/http/communities.controller.js';
import { DeskController } from './http/desk.controller.js';
import { MeController } from './http/me.controller.js';
import { ProfileController } from '../communities/http/profile.controller.js';
import { SessionGuard } from '../communities/http/session.guard.js';
import { StaffMembersController } from '../communities/http/staff-members.controller.js';
import { StaffPlacesController } from '../communities/http/staff-places.controller.js';
import { StaffVolunteersController } from '../volunteers/http/staff-volunteers.controller.js';
import { VolunteersController } from '../volunteers/http/volunteers.controller.js';

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
  DeskSignInRepository,
];
const journeys = [
  SessionsService,
  SigningInService,
  JoiningService,
  RolesService,
  VolunteeringService,
  CommunitySetup,
  PhoneBook,
  DeskSignInService,
  MeService,
  ProfileService,
  AccountService,
  PlacesService,
  IdentityJobs,
];
const queries = [CommunityQueries, VolunteerQueries, MemberListQueries];
const forEverybody = [AuthController, DeskController, MeController, CommunitiesController];
const forMembers = [ProfileController, VolunteersController];
const forStaff = [StaffVolunteersController, StaffMembersController, StaffPlacesController];
const shared = [MemberDirectory, AccountData, Avatars, PersonLock];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([...places, ...people, ...sessions])],
  controllers: [...forEverybody, ...forMembers, ...forStaff],
  providers: [
    ...repositories,
    ...shared,
    ...journeys,
    ...queries,
    AccessTokens,
    AccessService,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_INTERCEPTOR, useClass: ActingInterceptor },
  ],
  exports: shared,
})
export class IdentityModule {}
