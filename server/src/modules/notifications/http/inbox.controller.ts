import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { InboxService } from '../app/inbox.service.js';
import { InboxPage, MarkReadRequest, UnreadCount } from '../dto/inbox.dto.js';

/** A member's own inbox 消息. */
@ApiTags('notifications')
@MembersOnly()
@Controller('communities/:communityId/me/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @ApiOperation({ summary: 'My messages, newest first' })
  @ApiOkResponse({ type: InboxPage })
  page(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<InboxPage> {
    return this.inbox.page(actor, query.cursor, query.limit);
  }

  @Post('read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark messages read' })
  @ApiOkResponse({ type: UnreadCount })
  read(@CurrentActor() actor: Actor, @Body() body: MarkReadRequest): Promise<UnreadCount> {
    return this.inbox.markRead(actor, body.ids);
  }
}
