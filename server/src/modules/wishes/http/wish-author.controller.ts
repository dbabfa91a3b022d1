import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { ContactDisclosureService } from '../app/contact-disclosure.service.js';
import { FulfilmentService } from '../app/fulfilment.service.js';
import { MyWishesQueries } from '../app/my-wishes.queries.js';
import { ReopeningService } from '../app/reopening.service.js';
import { SubmissionService } from '../app/submission.service.js';
import { WishPageQueries } from '../app/wish-page.queries.js';
import { ContactLookList } from '../dto/contact.dto.js';
import { MyWishesQuery, MyWishPage } from '../dto/my-wishes.dto.js';
import { ConfirmWishBody, ReasonBody, WishAnswer } from '../dto/steps.dto.js';
import { SayAgainBody, WishFormContent } from '../dto/wish-form.dto.js';

/** For the resident whose wish it is, and whoever acts for them (代办). Staff speak for the receiving side on the same paths after a call-back. */
@ApiTags('wishes')
@MembersOnly()
@Controller('communities/:communityId')
export class WishAuthorController {
  constructor(
    private readonly submission: SubmissionService,
    private readonly fulfilment: FulfilmentService,
    private readonly reopening: ReopeningService,
    private readonly mine: MyWishesQueries,
    private readonly pages: WishPageQueries,
    private readonly disclosure: ContactDisclosureService,
  ) {}

  /** My wishes, or with `personId` those of somebody I act for. */
  @Get('me/wishes')
  @ApiOkResponse({ type: MyWishPage })
  myWishes(@CurrentActor() actor: Actor, @Query() query: MyWishesQuery): Promise<MyWishPage> {
    return this.mine.wishes(actor, query);
  }

  /** The wishes of a person, for the person, who acts for them, and those who look after them by office. */
  @Get('people/:personId/wishes')
  @ApiOkResponse({ type: MyWishPage })
  wishesOf(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Query() query: PageQuery,
  ): Promise<MyWishPage> {
    return this.mine.wishes(actor, { ...query, personId });
  }

  /** The words with their private part, to be said again by the author or for them. */
  @Get('wishes/:wishId/form')
  @ApiOkResponse({ type: WishFormContent })
  form(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<WishFormContent> {
    return this.pages.form(actor, wishId);
  }

  /** Other words for a wish that staff have not decided about yet. */
  @Put('wishes/:wishId/form')
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  rewrite(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: SayAgainBody,
  ): Promise<WishAnswer> {
    return this.submission.rewrite(actor, wishId, body);
  }

  /** Who looked at my address and phone, and when. */
  @Get('wishes/:wishId/contact-looks')
  @ApiOkResponse({ type: ContactLookList })
  looks(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<ContactLookList> {
    return this.disclosure.looks(actor, wishId);
  }

  @Post('wishes/:wishId/resubmit')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  resubmit(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: SayAgainBody,
  ): Promise<WishAnswer> {
    return this.submission.resubmit(actor, wishId, body);
  }

  @Post('wishes/:wishId/withdraw')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  withdraw(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<WishAnswer> {
    return this.submission.withdraw(actor, wishId);
  }

  /** 催一下: asks when it will be done; once a day. */
  @Post('wishes/:wishId/urge')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  urge(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<WishAnswer> {
    return this.submission.urge(actor, wishId);
  }

  @Post('wishes/:wishId/renew')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  renew(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<WishAnswer> {
    return this.submission.renew(actor, wishId);
  }

  /** The receiving side says it is done, with a private word of thanks if they like. */
  @Post('wishes/:wishId/confirm')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  confirm(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: ConfirmWishBody,
  ): Promise<WishAnswer> {
    return this.fulfilment.confirm(actor, wishId, body.thanks);
  }

  /** The receiving side says it is not done yet; the volunteer gets time to finish. */
  @Post('wishes/:wishId/dispute')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  dispute(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: ReasonBody,
  ): Promise<WishAnswer> {
    return this.fulfilment.dispute(actor, wishId, body.reason);
  }

  /** What a proxy or the grid worker confirmed is not done, says the person, within thirty days. */
  @Post('wishes/:wishId/reopen')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: WishAnswer })
  reopen(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() body: ReasonBody,
  ): Promise<WishAnswer> {
    return this.reopening.reopen(actor, wishId, body.reason);
  }
}
