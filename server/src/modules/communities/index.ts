export { CommunitiesModule } from './communities.module.js';
export { CommunitySetup, type CommunityPlan, type FoundedCommunity } from './app/community-setup.service.js';
export { readCommunityPlan } from './app/community-plan.js';
export { MemberDirectory, type MemberContact, type MemberFace, type Zone } from './app/member-directory.js';
export { RolesService } from './app/roles.service.js';
export { type Actor, hasRole } from './domain/actor.js';
export { CurrentActor, Member, StaffOnly } from './http/access.decorators.js';
