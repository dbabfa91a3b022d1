import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { ClaimingService } from '../app/claiming.service.js';
import { ReviewService } from '../app/review.service.js';
import { StaffQueueQueries } from '../app/staff-queue.queries.js';
import { ApproveWishBody, StaffQueueQuery, StaffWishPage } from '../dto/staff-wishes.dto.js';
import { ReasonBody, WishAnswer } from '../dto/steps.dto.js';
import { PublicTextBody } from '../dto/wish-form.dto.js';

/** For community staff: the queues, and what staff decide about a wish. */
@ApiTags('wishes: staff')
@StaffOnly()
@Controller('communities/:communityId')
export class StaffWishesController {
  constructor(
    private readonly review: ReviewService,
    private readonly claiming: ClaimingService,
    private readonly queues: StaffQueueQueries,
  ) {}

  /** One queue, whoever waits longest first (`all`: newest first). */
  @Get('staff/wishes')
  @ApiOkResponse({ type: StaffWishPage })
  queue(@CurrentActor() actor: Actor, @Query() query: StaffQueueQuery): Promise<StaffWishPage> {
    return this.queues.rows(actor, query);
  }

  @Post('wishes/:wishId/approve')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  approve(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: ApproveWishBody,
  ): Promise<WishAnswer> {
    return this.review.approve(actor, wishId, body.priority ?? false, body.saidAt);
  }

  @Post('wishes/:wishId/reject')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  reject(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: ReasonBody,
  ): Promise<WishAnswer> {
    return this.review.reject(actor, wishId, body.reason);
  }

  /** Mends what hangs on the wall. The author sees the old words, the new words and that staff changed them. */
  @Put('wishes/:wishId/public-text')
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  editPublicText(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: PublicTextBody,
  ): Promise<WishAnswer> {
    return this.review.editPublicText(actor, wishId, body);
  }

  /** Takes the wish out of the volunteer's hands, back to the wall. */
  @Post('wishes/:wishId/revoke')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  revoke(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: ReasonBody,
  ): Promise<WishAnswer> {
    return this.claiming.revoke(actor, wishId, body.reason);
  }

  /** Ends the wish for good; a living claim ends with it. */
  @Post('wishes/:wishId/close')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  close(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: ReasonBody,
  ): Promise<WishAnswer> {
    return this.review.close(actor, wishId, body.reason);
  }
}
