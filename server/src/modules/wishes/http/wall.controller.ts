import { Body, Controller, Get, Headers, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FileAnswer, PDF, PNG } from '../../../platform/http/file-answer.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { ContactDisclosureService } from '../app/contact-disclosure.service.js';
import { SubmissionService } from '../app/submission.service.js';
import { ThanksWallService } from '../app/thanks-wall.service.js';
import { WallQueries } from '../app/wall.queries.js';
import { WishPosters } from '../app/wish-posters.service.js';
import { WishPageQueries } from '../app/wish-page.queries.js';
import { WishContact } from '../dto/contact.dto.js';
import { WishAnswer } from '../dto/steps.dto.js';
import { ShowThanksBody, ThanksShown, ThanksWall } from '../dto/thanks.dto.js';
import { WallQuery, WallSummary, WallSummaryQuery, WishCardPage } from '../dto/wish-card.dto.js';
import { SayWishBody } from '../dto/wish-form.dto.js';
import { WishPage } from '../dto/wish-page.dto.js';

/** For every member of the community: the wall, the page of a wish, saying a wish. */
@ApiTags('wishes')
@MembersOnly()
@Controller('communities/:communityId/wishes')
export class WallController {
  constructor(
    private readonly wall: WallQueries,
    private readonly pages: WishPageQueries,
    private readonly submission: SubmissionService,
    private readonly disclosure: ContactDisclosureService,
    private readonly posters: WishPosters,
    private readonly thanksWall: ThanksWallService,
  ) {}

  /** The wall, newest or most urgent first. Same answer for everybody in the community; `If-None-Match` saves the body. */
  @Get()
  @ApiOkResponse({ type: WishCardPage })
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiResponse({ status: 304, description: 'Unchanged since the ETag' })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: WallQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const page = await this.wall.page(actor.communityId, query);
    void reply.headers({ etag: page.etag, 'cache-control': 'private, no-cache', vary: 'Authorization' });
    if (page.isKnownAs(known)) return void reply.status(304);
    void reply.type('application/json; charset=utf-8');
    return page.body;
  }

  /** How many wishes wait for somebody, and how many there are of a state and grid, by category. */
  @Get('summary')
  @ApiOkResponse({ type: WallSummary })
  summary(@CurrentActor() actor: Actor, @Query() query: WallSummaryQuery): Promise<WallSummary> {
    return this.wall.summary(actor.communityId, query);
  }

  /** The wall of thanks: nobody is named, nothing is ordered. */
  @Get('thanks')
  @ApiOkResponse({ type: ThanksWall })
  thanks(@CurrentActor() actor: Actor): Promise<ThanksWall> {
    return this.thanksWall.wall(actor);
  }

  /** The author puts their thanks on the wall, or takes them down; staff only take down. */
  @Put(':wishId/thanks')
  @ApiOkResponse({ type: ThanksShown })
  showThanks(
    @CurrentActor() actor: Actor,
    @IdParam('wishId') wishId: string,
    @Body() { onWall }: ShowThanksBody,
  ): Promise<ThanksShown> {
    return onWall ? this.thanksWall.show(actor, wishId) : this.thanksWall.takeDown(actor, wishId);
  }

  /** Says a wish, one's own or that of somebody one acts for (`personId`, 代办); it goes to staff first. */
  @Post()
  @Idempotent()
  @ApiCreatedResponse({ type: WishAnswer })
  submit(@CurrentActor() actor: Actor, @Body() body: SayWishBody): Promise<WishAnswer> {
    return this.submission.submit(actor, body);
  }

  /** The page of a wish with its timeline and what the reader may do now. */
  @Get(':wishId')
  @ApiOkResponse({ type: WishPage })
  page(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<WishPage> {
    return this.pages.page(actor, wishId);
  }

  /** What hangs on the wall, as a picture with its code, for a wish that waits for somebody. */
  @Get(':wishId/poster.png')
  @FileAnswer(PNG)
  posterPng(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<StreamableFile> {
    return this.posters.png(actor, wishId);
  }

  /** The same on paper. */
  @Get(':wishId/poster.pdf')
  @FileAnswer(PDF)
  posterPdf(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<StreamableFile> {
    return this.posters.pdf(actor, wishId);
  }

  /** Address, phone and private detail: for the author and who acts for them, staff, and the living claimer (and 7 days after a confirmed claim) as far as the author consents. The look is recorded. */
  @Get(':wishId/contact')
  @ApiOkResponse({ type: WishContact })
  contact(@CurrentActor() actor: Actor, @IdParam('wishId') wishId: string): Promise<WishContact> {
    return this.disclosure.look(actor, wishId);
  }
}
