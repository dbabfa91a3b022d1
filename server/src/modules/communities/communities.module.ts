import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessService } from './app/access.service.js';
import { CommunityDirectory } from './app/community-directory.js';
import { CommunityQueries } from './app/community.queries.js';
import { HouseholdDirectory } from './app/household-directory.js';
import { CommunitySetup } from './app/community-setup.service.js';
import { JoiningService } from './app/joining.service.js';
import { CommunityLeaving } from './app/community-leaving.service.js';
import { MemberAccountData } from './app/member-account-data.js';
import { MemberActors } from './app/member-actors.js';
import { MemberDirectory } from './app/member-directory.js';
import { MemberListQueries } from './app/member-list.queries.js';
import { PeopleImport } from './app/people-import.js';
import { PeopleQueries } from './app/people.queries.js';
import { PeopleService } from './app/people.service.js';
import { MergedPeople } from './app/merged-people.js';
import { PersonActs } from './app/person-acts.queries.js';
import { PersonContacts } from './app/person-contacts.js';
import { PersonCopies } from './app/person-copies.js';
import { PersonData } from './app/person-data.js';
import { PersonDirectory } from './app/person-directory.js';
import { PersonErasing } from './app/person-erasing.service.js';
import { PersonLinking } from './app/person-linking.service.js';
import { PersonMerging } from './app/person-merging.service.js';
import { PersonReferences } from './app/person-references.js';
import { PersonRecords } from './app/person-records.js';
import { PersonStateChanges } from './app/person-state-changes.js';
import { PlacesService } from './app/places.service.js';
import { ProfileService } from './app/profile.service.js';
import { RoleChanges } from './app/role-changes.js';
import { RolesService } from './app/roles.service.js';
import { AccessRepository } from './data/access.repository.js';
import { CommunityRepository } from './data/community.repository.js';
import { DirectoryRepository } from './data/directory.repository.js';
import { GridWorker, Member, MemberRole } from './data/member.entities.js';
import { MemberNamesRepository } from './data/member-names.repository.js';
import { HouseholdsRepository } from './data/households.repository.js';
import { MemberRepository } from './data/member.repository.js';
import { PeopleImportRepository } from './data/people-import.repository.js';
import { PeopleListsRepository } from './data/people-lists.repository.js';
import { PeopleRepository } from './data/people.repository.js';
import { PersonFactsRepository } from './data/person-facts.repository.js';
import { Household, Person } from './data/person.entities.js';
import { PersonMerge } from './data/person-merge.entity.js';
import { PersonMergesRepository } from './data/person-merges.repository.js';
import { Building, Community, Grid, Street } from './data/places.entities.js';
import { CommunitiesController } from './http/communities.controller.js';
import { PeopleController } from './http/people.controller.js';
import { PersonMergesController } from './http/person-merges.controller.js';
import { PersonActsController } from './http/person-acts.controller.js';
import { ProfileController } from './http/profile.controller.js';
import { SessionGuard } from './http/session.guard.js';
import { StaffMembersController } from './http/staff-members.controller.js';
import { StaffPlacesController } from './http/staff-places.controller.js';

const tables = [Street, Community, Grid, Building, Member, MemberRole, GridWorker, Person, Household, PersonMerge];
const repositories = [
  AccessRepository,
  DirectoryRepository,
  CommunityRepository,
  MemberRepository,
  MemberNamesRepository,
  PeopleRepository,
  PeopleListsRepository,
  PeopleImportRepository,
  PersonFactsRepository,
  HouseholdsRepository,
  PersonMergesRepository,
];
const journeys = [
  JoiningService,
  RolesService,
  CommunitySetup,
  ProfileService,
  PlacesService,
  PeopleService,
  PersonMerging,
  PersonLinking,
  PersonErasing,
];
const queries = [CommunityQueries, MemberListQueries, PeopleQueries, PersonActs];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  controllers: [
    CommunitiesController,
    PeopleController,
    PersonMergesController,
    PersonActsController,
    ProfileController,
    StaffMembersController,
    StaffPlacesController,
  ],
  providers: [
    ...repositories,
    ...journeys,
    ...queries,
    AccessService,
    CommunityDirectory,
    MemberActors,
    MemberDirectory,
    PersonDirectory,
    PeopleImport,
    PersonRecords,
    MergedPeople,
    PersonReferences,
    PersonContacts,
    PersonCopies,
    PersonData,
    HouseholdDirectory,
    MemberAccountData,
    CommunityLeaving,
    RoleChanges,
    PersonStateChanges,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [
    CommunityDirectory,
    MemberActors,
    MemberDirectory,
    PersonDirectory,
    PeopleImport,
    PersonReferences,
    PersonContacts,
    PersonCopies,
    PersonData,
    PersonErasing,
    PersonLinking,
    PersonActs,
    HouseholdDirectory,
    RoleChanges,
    PersonStateChanges,
  ],
})
export class CommunitiesModule implements OnModuleInit {
  constructor(private readonly references: PersonReferences) {}

  onModuleInit(): void {
    // Entries of the audit are never changed: acts about a row that is gone are found with it (`PersonActs`).
    this.references.register({ table: 'audit_entries', idColumns: ['id'], personColumn: 'person_id', stays: true });
    const table = 'person_merges';
    // Whoever was merged into the row that goes follows it; the way back is kept as it was.
    this.references.register({
      ...{ table: 'people', idColumns: ['id'], personColumn: 'merged_into_id', counted: '条以前合并的登记' },
    });
    this.references.register({ table, idColumns: ['id'], personColumn: 'kept_id', stays: true });
    this.references.register({ table, idColumns: ['id'], personColumn: 'gone_id', stays: true });
  }
}
