import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { NeedQueries } from '../app/need.queries.js';
import { NeedsService } from '../app/needs.service.js';
import {
  LinkNeedBody,
  MatterOfNeedBody,
  NeedAgainBody,
  NeedAnswer,
  NeedAnswerBody,
  NeedCard,
  NeedList,
  NeedPage,
  NeedsQuery,
  NeedToldBody,
  NewNeedBody,
  ReferNeedBody,
} from '../dto/need.dto.js';

/** Needs 需求: said by residents and those who act for or look after them, answered by staff. */
@ApiTags('needs')
@MembersOnly()
@Controller('communities/:communityId')
export class NeedsController {
  constructor(
    private readonly needQueries: NeedQueries,
    private readonly needsService: NeedsService,
  ) {}

  /** One's own and of whom one acts for, the newest first. */
  @Get('me/needs')
  @ApiOkResponse({ type: NeedList })
  mine(@CurrentActor() actor: Actor): Promise<NeedList> {
    return this.needQueries.mine(actor);
  }

  /** Staff: all; grid workers: of one of their grids. Those that wait the longest first. */
  @Get('needs')
  @ApiOkResponse({ type: NeedPage })
  list(@CurrentActor() actor: Actor, @Query() query: NeedsQuery): Promise<NeedPage> {
    return this.needQueries.page(actor, query);
  }

  @Get('needs/:needId')
  @ApiOkResponse({ type: NeedCard })
  one(@CurrentActor() actor: Actor, @IdParam('needId') id: string): Promise<NeedCard> {
    return this.needQueries.one(actor, id);
  }

  @Post('needs')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  say(@CurrentActor() actor: Actor, @Body() body: NewNeedBody): Promise<NeedAnswer> {
    return this.needsService.say(actor, body);
  }

  /** Answered on the spot. */
  @Post('needs/:needId/answer')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  answer(
    @CurrentActor() actor: Actor,
    @IdParam('needId') id: string,
    @Body() { words }: NeedAnswerBody,
  ): Promise<NeedAnswer> {
    return this.needsService.answer(actor, id, words);
  }

  @Post('needs/:needId/decline')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  decline(
    @CurrentActor() actor: Actor,
    @IdParam('needId') id: string,
    @Body() { words }: NeedAnswerBody,
  ): Promise<NeedAnswer> {
    return this.needsService.decline(actor, id, words);
  }

  @Post('needs/:needId/refer')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  refer(@CurrentActor() actor: Actor, @IdParam('needId') id: string, @Body() body: ReferNeedBody): Promise<NeedAnswer> {
    return this.needsService.refer(actor, id, body);
  }

  /** It joins a matter that is in hand. */
  @Post('needs/:needId/link')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  link(
    @CurrentActor() actor: Actor,
    @IdParam('needId') id: string,
    @Body() { matterId }: LinkNeedBody,
  ): Promise<NeedAnswer> {
    return this.needsService.link(actor, id, matterId);
  }

  /** It becomes a matter of its own. */
  @Post('needs/:needId/matter')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  becomeMatter(
    @CurrentActor() actor: Actor,
    @IdParam('needId') id: string,
    @Body() body: MatterOfNeedBody,
  ): Promise<NeedAnswer> {
    return this.needsService.becomeMatter(actor, id, body);
  }

  @Post('needs/:needId/unlink')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  unlink(@CurrentActor() actor: Actor, @IdParam('needId') id: string): Promise<NeedAnswer> {
    return this.needsService.unlink(actor, id);
  }

  @Post('needs/:needId/withdraw')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  withdraw(@CurrentActor() actor: Actor, @IdParam('needId') id: string): Promise<NeedAnswer> {
    return this.needsService.withdraw(actor, id);
  }

  /** 「对我没解决」. */
  @Post('needs/:needId/again')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  again(
    @CurrentActor() actor: Actor,
    @IdParam('needId') id: string,
    @Body() { why }: NeedAgainBody,
  ): Promise<NeedAnswer> {
    return this.needsService.again(actor, id, why);
  }

  /** Somebody without an account was told by whoever looks after them. */
  @Post('needs/:needId/told')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: NeedAnswer })
  told(@CurrentActor() actor: Actor, @IdParam('needId') id: string, @Body() body: NeedToldBody): Promise<NeedAnswer> {
    return this.needsService.told(actor, id, body);
  }
}
