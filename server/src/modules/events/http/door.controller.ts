import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BodyRules } from '../../../platform/http/body-limit.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { Door } from '../app/door.service.js';
import { SelfCheckIn } from '../app/self-check-in.service.js';
import {
  DoorCounters,
  DoorMarksBody,
  DoorPackage,
  DoorPackageQuery,
  DoorSessions,
  MarkAnswers,
  SelfCode,
  UndoBody,
  WalkInAnswers,
  WalkInsBody,
} from '../dto/door.dto.js';

/** What a phone kept without a network comes a hundred at a time. */
const BATCH = { bodyMaxBytes: 128 * 1024, jsonPartsMax: 1300 };

/** The door: for organisers, staff, and helpers at the door. */
@ApiTags('events')
@MembersOnly()
@Controller('communities/:communityId/door')
export class DoorController {
  constructor(
    private readonly door: Door,
    private readonly selfCheckIn: SelfCheckIn,
  ) {}

  /** Sessions of today at whose door the asker may stand. */
  @Get('sessions')
  @ApiOkResponse({ type: DoorSessions })
  sessions(@CurrentActor() actor: Actor): Promise<DoorSessions> {
    return this.door.sessions(actor);
  }

  /** The list and its keys. Opening is recorded. */
  @Post('sessions/:sessionId/open')
  @HttpCode(200)
  @ApiOkResponse({ type: DoorPackage })
  open(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<DoorPackage> {
    return this.door.open(actor, sessionId);
  }

  @Get('sessions/:sessionId/package')
  @ApiOkResponse({ type: DoorPackage })
  package(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Query() query: DoorPackageQuery,
  ): Promise<DoorPackage> {
    return this.door.packageSince(actor, sessionId, query);
  }

  @Get('sessions/:sessionId/counters')
  @ApiOkResponse({ type: DoorCounters })
  counters(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<DoorCounters> {
    return this.door.counters(actor, sessionId);
  }

  /** Each mark has a nonce: sent again, it gets its verdict again. */
  @Post('sessions/:sessionId/marks')
  @HttpCode(200)
  @BodyRules(BATCH)
  @ApiOkResponse({ type: MarkAnswers })
  marks(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: DoorMarksBody,
  ): Promise<MarkAnswers> {
    return this.door.marks(actor, sessionId, body);
  }

  @Post('sessions/:sessionId/walk-ins')
  @HttpCode(200)
  @BodyRules(BATCH)
  @ApiOkResponse({ type: WalkInAnswers })
  walkIns(
    @CurrentActor() actor: Actor,
    @IdParam('sessionId') sessionId: string,
    @Body() body: WalkInsBody,
  ): Promise<WalkInAnswers> {
    return this.door.walkIns(actor, sessionId, body);
  }

  @Post('walk-ins/:walkInId/undo')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: DoorCounters })
  undoWalkIn(
    @CurrentActor() actor: Actor,
    @IdParam('walkInId') walkInId: string,
    @Body() body: UndoBody,
  ): Promise<DoorCounters> {
    return this.door.undoWalkIn(actor, walkInId, body);
  }

  /** Changes every thirty seconds. */
  @Get('sessions/:sessionId/self-code')
  @ApiOkResponse({ type: SelfCode })
  selfCode(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<SelfCode> {
    return this.selfCheckIn.code(actor, sessionId);
  }
}
