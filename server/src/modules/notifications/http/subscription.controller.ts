import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import type { RequestSession } from '../../../platform/http/request.js';
import { CurrentUser } from '../../identity/index.js';
import { SubscriptionsService } from '../app/subscriptions.service.js';
import { CreditsCounted, SubscriptionResults, SubscriptionTemplates } from '../dto/subscriptions.dto.js';

/** Consent to subscription messages 订阅次数, per person and template. */
@ApiTags('notifications')
@ApiBearerAuth()
@Controller('me')
export class SubscriptionController {
  constructor(private readonly subscriptions: SubscriptionsService) {}

  @Get('subscription-templates')
  @ApiOperation({ summary: 'Templates one can agree to; empty where there is only the inbox' })
  @ApiOkResponse({ type: SubscriptionTemplates })
  templates(@CurrentUser() { userId }: RequestSession): Promise<SubscriptionTemplates> {
    return this.subscriptions.templates(userId);
  }

  @Post('subscription-credits')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'What the popup was answered with' })
  @ApiOkResponse({ type: CreditsCounted })
  report(@CurrentUser() { userId }: RequestSession, @Body() body: SubscriptionResults): Promise<CreditsCounted> {
    return this.subscriptions.reported(userId, body.results);
  }
}
