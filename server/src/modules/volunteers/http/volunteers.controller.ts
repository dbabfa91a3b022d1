import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { VolunteerAbilitiesService } from '../app/abilities.service.js';
import { VolunteerQueries } from '../app/volunteer.queries.js';
import { VolunteeringService } from '../app/volunteering.service.js';
import type { Actor } from '../../communities/index.js';
import { CurrentActor, MembersOnly } from '../../communities/index.js';
import { AbilitiesBody, AbilitiesDto } from '../dto/abilities.dto.js';
import { MyVolunteerAnswerDto, VolunteerApplicationDto, VolunteerOutcomeDto } from '../dto/volunteer.dto.js';

/** Becoming a volunteer, for members. */
@ApiTags('identity')
@MembersOnly()
@Controller('communities/:communityId/volunteers')
export class VolunteersController {
  constructor(
    private readonly volunteering: VolunteeringService,
    private readonly queries: VolunteerQueries,
    private readonly abilities: VolunteerAbilitiesService,
  ) {}

  @Post()
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VolunteerOutcomeDto })
  apply(@CurrentActor() actor: Actor, @Body() body: VolunteerApplicationDto): Promise<VolunteerOutcomeDto> {
    return this.volunteering.apply(actor, body);
  }

  @Get('me')
  @ApiOkResponse({ type: MyVolunteerAnswerDto })
  async mine(@CurrentActor() actor: Actor): Promise<MyVolunteerAnswerDto> {
    return { volunteer: await this.queries.mine(actor) };
  }

  /** What I can do, when, what I speak; and which insurance and qualifications staff saw. */
  @Get('me/abilities')
  @ApiOkResponse({ type: AbilitiesDto })
  myAbilities(@CurrentActor() actor: Actor): Promise<AbilitiesDto> {
    return this.abilities.mine(actor);
  }

  @Put('me/abilities')
  @ApiOkResponse({ type: AbilitiesDto })
  sayAbilities(@CurrentActor() actor: Actor, @Body() body: AbilitiesBody): Promise<AbilitiesDto> {
    return this.abilities.say(actor, body);
  }
}
