import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommunityLeaving } from '../app/community-leaving.service.js';
import { ProfileService } from '../app/profile.service.js';
import type { Actor } from '../domain/actor.js';
import { CurrentActor, MembersOnly } from './access.decorators.js';
import { ChangeProfileDto, ProfileDto } from '../dto/profile.dto.js';

/** A member's own profile in one community. */
@ApiTags('identity')
@MembersOnly()
@Controller('communities/:communityId/me')
export class ProfileController {
  constructor(
    private readonly profile: ProfileService,
    private readonly leaving: CommunityLeaving,
  ) {}

  @Get()
  @ApiOkResponse({ type: ProfileDto })
  view(@CurrentActor() actor: Actor): Promise<ProfileDto> {
    return this.profile.view(actor);
  }

  @Put()
  @ApiOkResponse({ type: ProfileDto })
  change(@CurrentActor() actor: Actor, @Body() body: ChangeProfileDto): Promise<ProfileDto> {
    return this.profile.change(actor, body);
  }

  /** Leaves this community; the account stays. */
  @Post('leave')
  @HttpCode(204)
  @ApiNoContentResponse()
  leave(@CurrentActor() actor: Actor): Promise<void> {
    return this.leaving.leave(actor);
  }
}
