import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { VolunteerAbilitiesService } from '../app/abilities.service.js';
import { VolunteerQueries } from '../app/volunteer.queries.js';
import { VolunteeringService } from '../app/volunteering.service.js';
import type { Actor } from '../../communities/index.js';
import { CurrentActor, StaffOnly } from '../../communities/index.js';
import { AbilitiesDto, DropProofBody, NoteProofBody } from '../dto/abilities.dto.js';
import {
  ReasonDto,
  StaffVolunteerPageDto,
  StaffVolunteerPhoneDto,
  StaffVolunteerQuery,
  VolunteerOutcomeDto,
} from '../dto/volunteer.dto.js';

/** Deciding on volunteers, for staff. */
@ApiTags('identity: staff')
@StaffOnly()
@Controller('communities/:communityId/staff/volunteers')
export class StaffVolunteersController {
  constructor(
    private readonly volunteering: VolunteeringService,
    private readonly queries: VolunteerQueries,
    private readonly abilities: VolunteerAbilitiesService,
  ) {}

  @Get()
  @ApiOkResponse({ type: StaffVolunteerPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: StaffVolunteerQuery): Promise<StaffVolunteerPageDto> {
    return this.queries.page(actor, query);
  }

  /** The look is recorded. */
  @Get(':volunteerId/phone')
  @ApiOkResponse({ type: StaffVolunteerPhoneDto })
  async phone(@CurrentActor() actor: Actor, @IdParam('volunteerId') id: string): Promise<StaffVolunteerPhoneDto> {
    return { phone: await this.queries.phone(actor, id) };
  }

  @Get(':volunteerId/abilities')
  @ApiOkResponse({ type: AbilitiesDto })
  abilitiesOf(@CurrentActor() actor: Actor, @IdParam('volunteerId') id: string): Promise<AbilitiesDto> {
    return this.abilities.ofVolunteer(actor, id);
  }

  /** Insurance or a qualification whose paper was looked at. */
  @Put(':volunteerId/proofs')
  @ApiOkResponse({ type: AbilitiesDto })
  noteProof(
    @CurrentActor() actor: Actor,
    @IdParam('volunteerId') id: string,
    @Body() body: NoteProofBody,
  ): Promise<AbilitiesDto> {
    return this.abilities.noteProof(actor, id, body);
  }

  /** Written down by mistake, or good no more. */
  @Put(':volunteerId/proofs/drop')
  @ApiOkResponse({ type: AbilitiesDto })
  dropProof(
    @CurrentActor() actor: Actor,
    @IdParam('volunteerId') id: string,
    @Body() body: DropProofBody,
  ): Promise<AbilitiesDto> {
    return this.abilities.dropProof(actor, id, body.kind);
  }

  @Post(':volunteerId/approve')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VolunteerOutcomeDto })
  approve(@CurrentActor() actor: Actor, @IdParam('volunteerId') id: string): Promise<VolunteerOutcomeDto> {
    return this.volunteering.decide(actor, id, 'approve', null);
  }

  @Post(':volunteerId/decline')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VolunteerOutcomeDto })
  decline(
    @CurrentActor() actor: Actor,
    @IdParam('volunteerId') id: string,
    @Body() body: ReasonDto,
  ): Promise<VolunteerOutcomeDto> {
    return this.volunteering.decide(actor, id, 'decline', body.reason);
  }

  @Post(':volunteerId/suspend')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VolunteerOutcomeDto })
  suspend(
    @CurrentActor() actor: Actor,
    @IdParam('volunteerId') id: string,
    @Body() body: ReasonDto,
  ): Promise<VolunteerOutcomeDto> {
    return this.volunteering.decide(actor, id, 'suspend', body.reason);
  }

  @Post(':volunteerId/reinstate')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: VolunteerOutcomeDto })
  reinstate(@CurrentActor() actor: Actor, @IdParam('volunteerId') id: string): Promise<VolunteerOutcomeDto> {
    return this.volunteering.decide(actor, id, 'reinstate', null);
  }
}
