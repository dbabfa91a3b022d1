import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActingInterceptor } from '../../platform/http/acting.interceptor.js';
import { AccessTokens } from './app/access-tokens.js';
import { AccountService } from './app/account.service.js';
import { AccountData } from './app/account-data.js';
import { Avatars } from './app/avatars.js';
import { DeskSignInService } from './app/desk-sign-in.service.js';
import { ErasedAccounts } from './app/erased-accounts.js';
import { IdentityJobs } from './app/identity.jobs.js';
import { MeService } from './app/me.service.js';
import { Memberships } from './app/memberships.js';
import { PersonLock } from './app/person-lock.js';
import { PhoneBook } from './app/phone-book.js';
import { SessionAccess } from './app/session-access.js';
import { SessionsService } from './app/sessions.service.js';
import { SigningInService } from './app/signing-in.service.js';
import { UserDirectory } from './app/user-directory.js';
import { DeskSignInRepository } from './data/desk-sign-in.repository.js';
import { DeskSignIn, RefreshToken, Session } from './data/session.entities.js';
import { SessionRepository } from './data/session.repository.js';
import { User } from './data/user.entity.js';
import { UserRepository } from './data/user.repository.js';
import { AuthController } from './http/auth.controller.js';
import { DeskController } from './http/desk.controller.js';
import { MeController } from './http/me.controller.js';

const repositories = [SessionRepository, UserRepository, DeskSignInRepository];
const journeys = [SessionsService, SigningInService, DeskSignInService, MeService, IdentityJobs];
const forOthers = [
  ErasedAccounts,
  AccountService,
  AccountData,
  Avatars,
  Memberships,
  PersonLock,
  PhoneBook,
  SessionAccess,
  UserDirectory,
];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([User, Session, RefreshToken, DeskSignIn])],
  controllers: [AuthController, DeskController, MeController],
  providers: [
    ...repositories,
    ...forOthers,
    ...journeys,
    AccessTokens,
    { provide: APP_INTERCEPTOR, useClass: ActingInterceptor },
  ],
  exports: forOthers,
})
export class IdentityModule {}
