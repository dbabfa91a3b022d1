import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import type { RequestSession } from '../../../platform/http/request.js';
import { CommunityQueries } from '../app/community.queries.js';
import { JoiningService } from '../app/joining.service.js';
import { CurrentUser } from '../../identity/index.js';
import { MembersOnly } from './access.decorators.js';
import { CommunityCardDto, CommunityDto, JoinDto, JoinedDto } from '../dto/community.dto.js';

/** Finding and joining a community, and reading it as a member. */
@ApiTags('identity')
@ApiBearerAuth()
@Controller('communities')
export class CommunitiesController {
  constructor(
    private readonly communities: CommunityQueries,
    private readonly joining: JoiningService,
  ) {}

  @Get('by-code/:code')
  @ApiParam({ name: 'code', type: String })
  @ApiOkResponse({ type: CommunityCardDto })
  byCode(@Param('code') code: string): Promise<CommunityCardDto> {
    return this.communities.byCode(code);
  }

  @Post('join')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: JoinedDto })
  join(@CurrentUser() user: RequestSession, @Body() body: JoinDto): Promise<JoinedDto> {
    return this.joining.join(user.userId, body.code, body.buildingId);
  }

  @MembersOnly()
  @Get(':communityId')
  @ApiOkResponse({ type: CommunityDto })
  one(@Param('communityId') communityId: string): Promise<CommunityDto> {
    return this.communities.view(communityId);
  }
}
