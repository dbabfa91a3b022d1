import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly, StaffOnly } from '../../communities/index.js';
import { MatterClosing } from '../app/matter-closing.service.js';
import { MatterHandling } from '../app/matter-handling.service.js';
import { MatterQueries } from '../app/matter.queries.js';
import {
  AcceptMatterBody,
  FailMatterBody,
  MatterAnswer,
  MatterAnswerBody,
  MatterDayBody,
  MatterNoteBody,
  MatterPage,
  MattersQuery,
  MatterView,
  MergeMatterBody,
  NewMatterBody,
  PassMatterBody,
  ReferMatterBody,
  ToldBody,
} from '../dto/matter.dto.js';

/** Matters 事项: staff, whoever holds a post, and those whom they concern. */
@ApiTags('matters')
@MembersOnly()
@Controller('communities/:communityId/matters')
export class MattersController {
  constructor(
    private readonly matterQueries: MatterQueries,
    private readonly handling: MatterHandling,
    private readonly closing: MatterClosing,
  ) {}

  /** Staff: all; whoever holds a post: its; members: those meant for them. Open ones by their day, closed ones the latest first. */
  @Get()
  @ApiOkResponse({ type: MatterPage })
  list(@CurrentActor() actor: Actor, @Query() query: MattersQuery): Promise<MatterPage> {
    return this.matterQueries.page(actor, query);
  }

  @Get(':matterId')
  @ApiOkResponse({ type: MatterView })
  one(@CurrentActor() actor: Actor, @IdParam('matterId') id: string): Promise<MatterView> {
    return this.matterQueries.one(actor, id);
  }

  @StaffOnly()
  @Post()
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  report(@CurrentActor() actor: Actor, @Body() body: NewMatterBody): Promise<MatterAnswer> {
    return this.handling.report(actor, body);
  }

  @Post(':matterId/accept')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  accept(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() body: AcceptMatterBody,
  ): Promise<MatterAnswer> {
    return this.handling.accept(actor, id, body);
  }

  @Post(':matterId/decline')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  decline(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() { words }: MatterAnswerBody,
  ): Promise<MatterAnswer> {
    return this.closing.decline(actor, id, words);
  }

  @Post(':matterId/refer')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  refer(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() body: ReferMatterBody,
  ): Promise<MatterAnswer> {
    return this.closing.refer(actor, id, body);
  }

  @Post(':matterId/merge')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  merge(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() { intoId }: MergeMatterBody,
  ): Promise<MatterAnswer> {
    return this.closing.merge(actor, id, intoId);
  }

  /** 「不归我」, within two working days. */
  @Post(':matterId/give-back')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  giveBack(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() { note }: MatterNoteBody,
  ): Promise<MatterAnswer> {
    return this.handling.giveBack(actor, id, note);
  }

  @Post(':matterId/notes')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  note(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() { note }: MatterNoteBody,
  ): Promise<MatterAnswer> {
    return this.handling.note(actor, id, note);
  }

  @Post(':matterId/hand-over')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  handOver(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() body: AcceptMatterBody,
  ): Promise<MatterAnswer> {
    return this.handling.handOver(actor, id, body);
  }

  @Post(':matterId/extend')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  extend(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() body: MatterDayBody,
  ): Promise<MatterAnswer> {
    return this.handling.extend(actor, id, body);
  }

  @Post(':matterId/wait')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  wait(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() body: MatterDayBody,
  ): Promise<MatterAnswer> {
    return this.handling.wait(actor, id, body);
  }

  @Post(':matterId/resume')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  resume(@CurrentActor() actor: Actor, @IdParam('matterId') id: string): Promise<MatterAnswer> {
    return this.handling.resume(actor, id);
  }

  /** Whoever answers for it says what was done. */
  @Post(':matterId/finish')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  finish(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() { note }: MatterNoteBody,
  ): Promise<MatterAnswer> {
    return this.handling.finish(actor, id, note);
  }

  /** 「解决了」, by those who asked or by staff who looked; never by whoever did it. */
  @Post(':matterId/pass')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  pass(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() body: PassMatterBody,
  ): Promise<MatterAnswer> {
    return this.closing.pass(actor, id, body);
  }

  /** 「没解决」: the next round. */
  @Post(':matterId/fail')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  fail(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() body: FailMatterBody,
  ): Promise<MatterAnswer> {
    return this.closing.fail(actor, id, body);
  }

  @Post(':matterId/reopen')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  reopen(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() body: FailMatterBody,
  ): Promise<MatterAnswer> {
    return this.closing.reopen(actor, id, body);
  }

  @Post(':matterId/close-unsolved')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  closeUnsolved(
    @CurrentActor() actor: Actor,
    @IdParam('matterId') id: string,
    @Body() { words }: MatterAnswerBody,
  ): Promise<MatterAnswer> {
    return this.closing.closeUnsolved(actor, id, words);
  }

  /** Somebody without an account was told by whoever looks after them. */
  @Post(':matterId/told')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MatterAnswer })
  told(@CurrentActor() actor: Actor, @IdParam('matterId') id: string, @Body() body: ToldBody): Promise<MatterAnswer> {
    return this.closing.told(actor, id, body);
  }
}
