import { Body, Controller, Get, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FileAnswer, XLSX } from '../../../platform/http/file-answer.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { WishFiguresQueries } from '../app/wish-figures.queries.js';
import { WishLedger } from '../app/wish-ledger.service.js';
import { WishFigures } from '../dto/wish-figures.dto.js';
import {
  WishLedgerFormBody,
  WishLedgerFormDto,
  PeriodQuery,
  WishLedgerArranged,
  WishLedgerFileQuery,
  WishLedgerListQuery,
  WishLedgerPage,
} from '../dto/wish-ledger.dto.js';

/** Figures of wishes, the lists behind them and the ledger, for staff. Every file given out is recorded. */
@ApiTags('wishes: staff')
@StaffOnly()
@Controller('communities/:communityId/staff')
export class WishLedgerController {
  constructor(
    private readonly ledger: WishLedger,
    private readonly figures: WishFiguresQueries,
  ) {}

  @Get('wish-figures')
  @ApiOkResponse({ type: WishFigures })
  figuresOf(@CurrentActor() actor: Actor, @Query() query: PeriodQuery): Promise<WishFigures> {
    return this.figures.of(actor, query);
  }

  /** The list behind a figure, which is a look at the ledger. */
  @Get('wish-ledger')
  @ApiOkResponse({ type: WishLedgerPage })
  rows(@CurrentActor() actor: Actor, @Query() query: WishLedgerListQuery): Promise<WishLedgerPage> {
    return this.ledger.page(actor, query);
  }

  @Get('wish-ledger.xlsx')
  @FileAnswer(XLSX)
  file(@CurrentActor() actor: Actor, @Query() query: WishLedgerFileQuery): Promise<StreamableFile> {
    return this.ledger.file(actor, query);
  }

  @Get('wish-ledger-form')
  @ApiOkResponse({ type: WishLedgerFormDto })
  form(@CurrentActor() actor: Actor): Promise<WishLedgerFormDto> {
    return this.ledger.form(actor);
  }

  @Put('wish-ledger-form')
  @Idempotent()
  @ApiOkResponse({ type: WishLedgerArranged })
  arrange(@CurrentActor() actor: Actor, @Body() body: WishLedgerFormBody): Promise<WishLedgerArranged> {
    return this.ledger.arrange(actor, body);
  }
}
