import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { ChangingSettings } from '../app/changing-settings.service.js';
import {
  WishSettingChangePage,
  WishSettingEffects,
  WishSettingEffectsBody,
  WishSettingsBody,
  WishSettingsDto,
} from '../dto/wish-settings.dto.js';

/** The limits of a community, set by its staff. */
@ApiTags('wishes: staff')
@StaffOnly()
@Controller('communities/:communityId/staff')
export class WishSettingsController {
  constructor(private readonly changing: ChangingSettings) {}

  @Get('wish-settings')
  @ApiOkResponse({ type: WishSettingsDto })
  all(@CurrentActor() actor: Actor): Promise<WishSettingsDto> {
    return this.changing.all(actor);
  }

  /** What a change would do to what is already running. Changes nothing. */
  @Post('wish-settings/effects')
  @HttpCode(200)
  @ApiOkResponse({ type: WishSettingEffects })
  effects(@CurrentActor() actor: Actor, @Body() body: WishSettingEffectsBody): Promise<WishSettingEffects> {
    return this.changing.effects(actor, body.changes);
  }

  @Put('wish-settings')
  @Idempotent()
  @ApiOkResponse({ type: WishSettingsDto })
  change(@CurrentActor() actor: Actor, @Body() body: WishSettingsBody): Promise<WishSettingsDto> {
    return this.changing.change(actor, body.changes);
  }

  /** Who changed what, and when. */
  @Get('wish-settings/changes')
  @ApiOkResponse({ type: WishSettingChangePage })
  changes(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<WishSettingChangePage> {
    return this.changing.changes(actor, query);
  }
}
