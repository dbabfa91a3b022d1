import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { ProfileQueries } from '../app/profile.queries.js';
import { ProfileService } from '../app/profile.service.js';
import {
  CareAwayDto,
  CareAwayOutcomeDto,
  CareProfileAnswerDto,
  CareProfileDto,
  CareProfileFormDto,
  EmergencyContactAnswerDto,
} from '../dto/profile.dto.js';
import { CareProfilesPageDto, CareProfilesQuery } from '../dto/profile-list.dto.js';

/** Care profiles, for staff and the grid workers of the person's grid; for everybody else there are none. */
@ApiTags('care')
@MembersOnly()
@Controller('communities/:communityId')
export class ProfilesController {
  constructor(
    private readonly queries: ProfileQueries,
    private readonly profiles: ProfileService,
  ) {}

  @Get('care-profiles')
  @ApiOperation({ summary: 'People with a profile who are here, the soonest review first' })
  @ApiOkResponse({ type: CareProfilesPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: CareProfilesQuery): Promise<CareProfilesPageDto> {
    return this.queries.page(actor, query);
  }

  /** The look is recorded. */
  @Get('people/:personId/care-profile')
  @ApiOkResponse({ type: CareProfileAnswerDto })
  async one(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<CareProfileAnswerDto> {
    return { profile: await this.queries.look(actor, personId) };
  }

  /** Whom to call when it is urgent, with the number; the look is recorded with both. */
  @Get('people/:personId/care-profile/emergency')
  @ApiOkResponse({ type: EmergencyContactAnswerDto })
  async emergency(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
  ): Promise<EmergencyContactAnswerDto> {
    return { contact: await this.queries.emergency(actor, personId) };
  }

  @Put('people/:personId/care-profile')
  @ApiOkResponse({ type: CareProfileDto })
  async write(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() form: CareProfileFormDto,
  ): Promise<CareProfileDto> {
    await this.profiles.write(actor, personId, form);
    return this.queries.after(actor, personId);
  }

  /** For staff. The history of tiers goes with it. */
  @Delete('people/:personId/care-profile')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<void> {
    return this.profiles.remove(actor, personId);
  }

  @Post('people/:personId/care-profile/away')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CareAwayOutcomeDto })
  goAway(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() { until, why }: CareAwayDto,
  ): Promise<CareAwayOutcomeDto> {
    return this.profiles.goAway(actor, personId, until, why);
  }

  @Post('people/:personId/care-profile/back')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CareAwayOutcomeDto })
  comeBack(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<CareAwayOutcomeDto> {
    return this.profiles.comeBack(actor, personId);
  }
}
