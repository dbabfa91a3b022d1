import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { PlacesService } from '../app/places.service.js';
import type { Actor } from '../domain/actor.js';
import { CurrentActor, StaffOnly } from './access.decorators.js';
import {
  AddBuildingDto,
  AddGridDto,
  ChangeBuildingDto,
  ChangeGridDto,
  CreatedDto,
  JoinCodeDto,
} from '../dto/staff-community.dto.js';

/** The community's map and its joining code, for staff. */
@ApiTags('identity: staff')
@StaffOnly()
@Controller('communities/:communityId/staff')
export class StaffPlacesController {
  constructor(private readonly places: PlacesService) {}

  @Get('join-code')
  @ApiOkResponse({ type: JoinCodeDto })
  joinCode(@CurrentActor() actor: Actor): Promise<JoinCodeDto> {
    return this.places.joinCode(actor);
  }

  @Post('grids')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CreatedDto })
  addGrid(@CurrentActor() actor: Actor, @Body() body: AddGridDto): Promise<CreatedDto> {
    return this.places.addGrid(actor, body);
  }

  @Put('grids/:gridId')
  @HttpCode(204)
  @ApiNoContentResponse()
  changeGrid(@CurrentActor() actor: Actor, @IdParam('gridId') id: string, @Body() body: ChangeGridDto): Promise<void> {
    return this.places.changeGrid(actor, id, body);
  }

  @Post('buildings')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CreatedDto })
  addBuilding(@CurrentActor() actor: Actor, @Body() body: AddBuildingDto): Promise<CreatedDto> {
    return this.places.addBuilding(actor, body);
  }

  @Put('buildings/:buildingId')
  @HttpCode(204)
  @ApiNoContentResponse()
  changeBuilding(
    @CurrentActor() actor: Actor,
    @IdParam('buildingId') id: string,
    @Body() body: ChangeBuildingDto,
  ): Promise<void> {
    return this.places.changeBuilding(actor, id, body);
  }
}
