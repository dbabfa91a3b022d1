import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { ClaimingService } from '../app/claiming.service.js';
import { FulfilmentService } from '../app/fulfilment.service.js';
import { MyWishesQueries } from '../app/my-wishes.queries.js';
import { MyClaimPage, MyClaimsQuery } from '../dto/my-wishes.dto.js';
import { CardAnswer, CardCodeBody, ClaimAnswer, DeliverWishBody, ReasonBody, WishAnswer } from '../dto/steps.dto.js';

/** For the volunteer who helps: claim, extend, release, deliver. */
@ApiTags('wishes')
@MembersOnly()
@Controller('communities/:communityId')
export class WishClaimsController {
  constructor(
    private readonly claiming: ClaimingService,
    private readonly fulfilment: FulfilmentService,
    private readonly mine: MyWishesQueries,
  ) {}

  @Get('me/claims')
  @ApiOkResponse({ type: MyClaimPage })
  myClaims(@CurrentActor() actor: Actor, @Query() query: MyClaimsQuery): Promise<MyClaimPage> {
    return this.mine.claims(actor, query);
  }

  /** Exactly one of all who tap gets it; the others are told so kindly (WISH_ALREADY_CLAIMED). */
  @Post('wishes/:wishId/claim')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: ClaimAnswer })
  claim(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<ClaimAnswer> {
    return this.claiming.claim(actor, wishId);
  }

  /** More time, once per claim. */
  @Post('wishes/:wishId/extend')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: ClaimAnswer })
  extend(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<ClaimAnswer> {
    return this.claiming.extend(actor, wishId);
  }

  /** Back to the wall, with a reason. */
  @Post('wishes/:wishId/release')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  release(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: ReasonBody,
  ): Promise<WishAnswer> {
    return this.claiming.release(actor, wishId, body.reason);
  }

  /** Done, from the helper's side; now the receiving side has the word. */
  @Post('wishes/:wishId/deliver')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  deliver(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: DeliverWishBody,
  ): Promise<WishAnswer> {
    return this.fulfilment.deliver(actor, wishId, body.note);
  }

  /** The next code of the author's paper card, read out at the door. Every verdict is an answer; only `right` confirms. */
  @Post('wishes/:wishId/confirm-by-card')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CardAnswer })
  confirmByCard(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: CardCodeBody,
  ): Promise<CardAnswer> {
    return this.fulfilment.confirmByCard(actor, wishId, body.code);
  }
}
