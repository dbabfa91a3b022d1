import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiParam } from '@nestjs/swagger';
import type { SilinRequest } from '../../../platform/http/request.js';
import type { Actor } from '../domain/actor.js';

export const MEMBER = 'silin:member';
export const STAFF = 'silin:staff';
export const ORGANISER = 'silin:organiser';

/**
 * For controllers under `communities/:communityId/…`: lets only members of that community in, and gives `CurrentActor()`.
 * Everybody else gets the answer of a community that does not exist.
 */
export const MembersOnly = (): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(MEMBER, true),
    ApiBearerAuth(),
    ApiParam({ name: 'communityId', type: String, description: 'id of a community the person belongs to' }),
  );

/** Lets only staff of the community in; other members get `STAFF_REQUIRED`. Includes `MembersOnly()`. */
export const StaffOnly = (): ClassDecorator & MethodDecorator =>
  applyDecorators(MembersOnly(), SetMetadata(STAFF, true));

/** Lets only organisers and staff of the community in; other members get `ORGANISER_REQUIRED`. Includes `MembersOnly()`. */
export const OrganisersOnly = (): ClassDecorator & MethodDecorator =>
  applyDecorators(MembersOnly(), SetMetadata(ORGANISER, true));

/** The acting member. Only on handlers with `MembersOnly()` or `StaffOnly()`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SilinRequest>();
  if (!actor) throw new Error('CurrentActor() needs @MembersOnly() on the handler or its controller');
  return actor as Actor;
});
