import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessService } from './app/access.service.js';
import { AccessTokens } from './app/access-tokens.js';
import { AccountData } from './app/account-data.js';
import { Avatars } from './app/avatars.js';
import { MemberDirectory } from './app/member-directory.js';
import { SessionsService } from './app/sessions.service.js';
import { SigningInService } from './app/signing-in.service.js';
import { DirectoryRepository } from './data/directory.repository.js';
import { GridWorker, Member, MemberRole, User, Volunteer } from './data/people.entities.js';
import { Building, Community, Grid, Street } from './data/places.entities.js';
import { DeskSignIn, RefreshToken, Session } from './data/session.entities.js';
import { SessionRepository } from './data/session.repository.js';
import { UserRepository } from './data/user.repository.js';
import { AuthController } from './http/auth.controller.js';
import { SessionGuard } from './http/session.guard.js';

const places = [Street, Community, Grid, Building];
const people = [User, Member, MemberRole, GridWorker, Volunteer];
const sessions = [Session, RefreshToken, DeskSignIn];
const repositories = [SessionRepository, UserRepository, DirectoryRepository];
const shared = [MemberDirectory, AccountData, Avatars];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([...places, ...people, ...sessions])],
  controllers: [AuthController],
  providers: [
    ...repositories,
    ...shared,
    AccessTokens,
    AccessService,
    SessionsService,
    SigningInService,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: shared,
})
export class IdentityModule {}
