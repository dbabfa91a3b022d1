import { Body, Controller, Delete, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Role, ROLES } from '@silin/shared';
import { IdParam } from '../../../platform/http/id-param.js';
import { MemberListQueries } from '../app/member-list.queries.js';
import { RolesService } from '../app/roles.service.js';
import type { Actor } from '../domain/actor.js';
import { CurrentActor, StaffOnly } from './access.decorators.js';
import { RoleParam } from './role-param.js';
import { GrantRoleDto, MemberListDto, MemberListQuery } from '../dto/staff-community.dto.js';

/** Members and their roles, for staff. */
@ApiTags('identity: staff')
@StaffOnly()
@Controller('communities/:communityId/staff/members')
export class StaffMembersController {
  constructor(
    private readonly members: MemberListQueries,
    private readonly roles: RolesService,
  ) {}

  @Get()
  @ApiOkResponse({ type: MemberListDto })
  list(@CurrentActor() actor: Actor, @Query() query: MemberListQuery): Promise<MemberListDto> {
    return this.members.page(actor, query);
  }

  @Put(':memberId/roles/:role')
  @HttpCode(204)
  @ApiParam({ name: 'role', enum: ROLES })
  @ApiNoContentResponse()
  grant(
    @CurrentActor() actor: Actor,
    @IdParam('memberId') memberId: string,
    @RoleParam('role') role: Role,
    @Body() body: GrantRoleDto,
  ): Promise<void> {
    return this.roles.grant(actor, memberId, role, body.gridIds);
  }

  @Delete(':memberId/roles/:role')
  @HttpCode(204)
  @ApiParam({ name: 'role', enum: ROLES })
  @ApiNoContentResponse()
  revoke(
    @CurrentActor() actor: Actor,
    @IdParam('memberId') memberId: string,
    @RoleParam('role') role: Role,
  ): Promise<void> {
    return this.roles.revoke(actor, memberId, role);
  }
}
