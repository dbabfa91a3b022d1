export { CommunitiesModule } from './communities.module.js';
export { CommunitySetup, type CommunityPlan, type FoundedCommunity } from './app/community-setup.service.js';
export { readCommunityPlan } from './app/community-plan.js';
export { CommunityDirectory, type CommunityFace } from './app/community-directory.js';
export { MemberActors } from './app/member-actors.js';
export { MemberDirectory, type MemberContact, type MemberSummary, type Zone } from './app/member-directory.js';
export { type Office, type PersonContact, PersonDirectory, type PersonFacts } from './app/person-directory.js';
export { type LostRole, RoleChanges } from './app/role-changes.js';
export { type KeptPerson, type PersonGone, PersonStateChanges } from './app/person-state-changes.js';
export { type KnownPerson, type Likely, PeopleImport, type SheetPerson } from './app/people-import.js';
export { RolesService } from './app/roles.service.js';
export { type Actor, hasRole, mayOrganise } from './domain/actor.js';
export { maskAddress } from './domain/masks.js';
export { peopleReach, type PeopleReach } from './domain/people.policy.js';
export { CurrentActor, MembersOnly, OrganisersOnly, StaffOnly } from './http/access.decorators.js';
export {
  HouseholdDirectory,
  type HouseholdFacts,
  type HouseholdPerson,
  type PersonHome,
} from './app/household-directory.js';
export {
  type MergeQuestion,
  type MergeRefusal,
  type PersonReference,
  PersonReferences,
} from './app/person-references.js';
export { type Contact, type ContactSource, type LastContact, PersonContacts } from './app/person-contacts.js';
export { PersonData, type PersonDataHolder, type PersonOf } from './app/person-data.js';
export { CommunityLeaving } from './app/community-leaving.service.js';
export { PersonCopies } from './app/person-copies.js';
export { PersonErasing } from './app/person-erasing.service.js';
export { PersonActs } from './app/person-acts.queries.js';
export { PersonLinking } from './app/person-linking.service.js';
export type { MergeDoneDto } from './dto/person-merge.dto.js';
export { PersonActsPageDto } from './dto/person-acts.dto.js';
