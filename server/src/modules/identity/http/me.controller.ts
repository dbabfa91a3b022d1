import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestSession } from '../../../platform/http/request.js';
import { AccountService } from '../app/account.service.js';
import { MeService } from '../app/me.service.js';
import { CurrentUser } from './current-user.js';
import { ChangeMeDto, DeleteAccountQuery, MeDto, PhoneCodeDto, PhoneDto } from '../dto/me.dto.js';

/** The signed-in person, across communities. */
@ApiTags('identity')
@ApiBearerAuth()
@Controller('me')
export class MeController {
  constructor(
    private readonly me: MeService,
    private readonly account: AccountService,
  ) {}

  @Get()
  @ApiOkResponse({ type: MeDto })
  view(@CurrentUser() user: RequestSession): Promise<MeDto> {
    return this.me.view(user.userId);
  }

  @Put()
  @ApiOkResponse({ type: MeDto })
  change(@CurrentUser() user: RequestSession, @Body() body: ChangeMeDto): Promise<MeDto> {
    return this.me.change(user.userId, body);
  }

  @Post('phone')
  @HttpCode(200)
  @ApiOkResponse({ type: PhoneDto })
  takePhone(@CurrentUser() user: RequestSession, @Body() body: PhoneCodeDto): Promise<PhoneDto> {
    return this.me.takePhone(user.userId, body.code);
  }

  /** Everything kept about the person, by context. */
  @Get('export')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  export(@CurrentUser() user: RequestSession): Promise<Record<string, unknown>> {
    return this.account.export(user.userId);
  }

  /** Deletes the account for good; all sessions end. With `keepRecord` the communities keep their record of the person. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  delete(@CurrentUser() user: RequestSession, @Query() { keepRecord }: DeleteAccountQuery): Promise<void> {
    return this.account.delete(user.userId, keepRecord);
  }
}
