import { Body, Controller, Headers, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Public } from '../../../platform/http/public.js';
import type { RequestSession } from '../../../platform/http/request.js';
import { DeskSignInService } from '../app/desk-sign-in.service.js';
import { deviceLabel, regionLabel } from '../domain/device-label.js';
import { CurrentUser } from './current-user.js';
import { DeskCodeDto, DeskPollDto, DeskProgressDto, DeskRequestDto, DeskSceneDto } from '../dto/desk.dto.js';

/** Sign-in at the desk: two ends, the browser that asks (public) and the phone that confirms (signed in). */
@ApiTags('identity')
@Controller('auth/desk')
export class DeskController {
  constructor(private readonly desk: DeskSignInService) {}

  @Public()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: DeskCodeDto })
  open(@Ip() address: string, @Headers('user-agent') userAgent?: string): Promise<DeskCodeDto> {
    return this.desk.open(deviceLabel(userAgent), regionLabel(address));
  }

  @ApiBearerAuth()
  @Post('scan')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskRequestDto })
  scan(@CurrentUser() user: RequestSession, @Body() body: DeskSceneDto): Promise<DeskRequestDto> {
    return this.desk.scan(user.userId, body.scene);
  }

  @ApiBearerAuth()
  @Post('confirm')
  @HttpCode(204)
  @ApiNoContentResponse()
  confirm(@CurrentUser() user: RequestSession, @Body() body: DeskSceneDto): Promise<void> {
    return this.desk.confirm(user.userId, body.scene);
  }

  @ApiBearerAuth()
  @Post('deny')
  @HttpCode(204)
  @ApiNoContentResponse()
  deny(@CurrentUser() user: RequestSession, @Body() body: DeskSceneDto): Promise<void> {
    return this.desk.deny(user.userId, body.scene);
  }

  @Public()
  @Post(':deskId/poll')
  @HttpCode(200)
  @ApiOkResponse({ type: DeskProgressDto })
  poll(@IdParam('deskId') id: string, @Body() body: DeskPollDto): Promise<DeskProgressDto> {
    return this.desk.poll(id, body.browserSecret);
  }
}
