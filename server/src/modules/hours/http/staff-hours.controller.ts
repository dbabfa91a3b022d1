import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DaysQuery } from '../../../platform/http/days-query.js';
import { FileAnswer, XLSX } from '../../../platform/http/file-answer.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { HoursFiles } from '../app/hours-files.service.js';
import { HoursLedger } from '../app/hours-ledger.service.js';
import { HoursQueries } from '../app/hours.queries.js';
import {
  CorrectHoursBody,
  HoursAnswer,
  SecondBody,
  StaffHoursPage,
  StaffHoursQuery,
  TypeHoursBody,
  WaitingHoursPage,
} from '../dto/hours.dto.js';

/** The ledger of hours, for staff. */
@ApiTags('hours')
@StaffOnly()
@Controller('communities/:communityId/staff')
export class StaffHoursController {
  constructor(
    private readonly hoursQueries: HoursQueries,
    private readonly hoursLedger: HoursLedger,
    private readonly files: HoursFiles,
  ) {}

  /** The ledger as a sheet: valid lines by day. */
  @Get('ledgers/hours.xlsx')
  @FileAnswer(XLSX)
  ledger(@CurrentActor() actor: Actor, @Query() query: DaysQuery): Promise<StreamableFile> {
    return this.files.ledger(actor, query);
  }

  @Get('hours')
  @ApiOkResponse({ type: StaffHoursPage })
  lines(@CurrentActor() actor: Actor, @Query() query: StaffHoursQuery): Promise<StaffHoursPage> {
    return this.hoursQueries.page(actor, query);
  }

  /** What waits for a second person, the oldest first; a correction is one matter. */
  @Get('hours/waiting')
  @ApiOkResponse({ type: WaitingHoursPage })
  waiting(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<WaitingHoursPage> {
    return this.hoursQueries.waiting(actor, query);
  }

  @Post('hours')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: HoursAnswer })
  type(@CurrentActor() actor: Actor, @Body() body: TypeHoursBody): Promise<HoursAnswer> {
    return this.hoursLedger.type(actor, body);
  }

  @Post('hours/:entryId/correct')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: HoursAnswer })
  correct(
    @CurrentActor() actor: Actor,
    @IdParam('entryId') entryId: string,
    @Body() body: CorrectHoursBody,
  ): Promise<HoursAnswer> {
    return this.hoursLedger.correct(actor, entryId, body);
  }

  @Post('hours/:entryId/second')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: HoursAnswer })
  second(
    @CurrentActor() actor: Actor,
    @IdParam('entryId') entryId: string,
    @Body() body: SecondBody,
  ): Promise<HoursAnswer> {
    return this.hoursLedger.second(actor, entryId, body);
  }
}
