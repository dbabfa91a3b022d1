import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProfileService } from '../app/profile.service.js';
import type { Actor } from '../domain/actor.js';
import { CurrentActor, MembersOnly } from './access.decorators.js';
import { ChangeProfileDto, ProfileDto } from '../dto/profile.dto.js';

/** A member's own profile in one community. */
@ApiTags('identity')
@MembersOnly()
@Controller('communities/:communityId/me')
export class ProfileController {
  constructor(private readonly profile: ProfileService) {}

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
}
