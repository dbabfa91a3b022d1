import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FileAnswer, PDF, PNG, XLSX } from '../../../platform/http/file-answer.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, OrganisersOnly } from '../../communities/index.js';
import { EventFiles } from '../app/event-files.service.js';
import { LedgerQuery } from '../dto/organiser-event.dto.js';

/** Ledgers and sheets: for organisers and staff. Every file given out is recorded. */
@ApiTags('events')
@OrganisersOnly()
@Controller('communities/:communityId/organiser')
export class EventFilesController {
  constructor(private readonly eventFiles: EventFiles) {}

  @Get('sessions/:sessionId/ledger.xlsx')
  @FileAnswer(XLSX)
  sessionLedger(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<StreamableFile> {
    return this.eventFiles.sessionLedger(actor, sessionId);
  }

  @Get('sessions/:sessionId/sheet.pdf')
  @FileAnswer(PDF)
  sheet(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<StreamableFile> {
    return this.eventFiles.signInSheet(actor, sessionId);
  }

  @Get('sessions/:sessionId/poster.png')
  @FileAnswer(PNG)
  posterPng(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<StreamableFile> {
    return this.eventFiles.posterPng(actor, sessionId);
  }

  @Get('sessions/:sessionId/poster.pdf')
  @FileAnswer(PDF)
  posterPdf(@CurrentActor() actor: Actor, @IdParam('sessionId') sessionId: string): Promise<StreamableFile> {
    return this.eventFiles.posterPdf(actor, sessionId);
  }

  @Get('events-ledger.xlsx')
  @FileAnswer(XLSX)
  eventLedger(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<StreamableFile> {
    return this.eventFiles.eventLedger(actor, query);
  }
}
