export { IdentityModule } from './identity.module.js';
export { type Actor, hasRole } from './domain/actor.js';
export { CurrentActor, CurrentUser, Member, StaffOnly } from './http/access.decorators.js';
export { type Account, AccountData, type AccountDataHolder } from './app/account-data.js';
export { RolesService } from './app/roles.service.js';
export { type AvatarKeeper, Avatars } from './app/avatars.js';
export { CommunitySetup, type CommunityPlan, type FoundedCommunity } from './app/community-setup.service.js';
export { VOLUNTEER_APPLIED, VOLUNTEER_DECIDED, type VolunteerApplied, type VolunteerDecided } from './app/events.js';
export { MemberDirectory, type MemberContact, type MemberFace, type Zone } from './app/member-directory.js';
