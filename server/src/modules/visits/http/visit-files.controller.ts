import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DaysQuery } from '../../../platform/http/days-query.js';
import { FileAnswer, XLSX } from '../../../platform/http/file-answer.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { VisitFiles } from '../app/visit-files.service.js';

/** Ledgers of visits, outings and the unseen, for staff. Every file given out is recorded. */
@ApiTags('visits')
@StaffOnly()
@Controller('communities/:communityId/staff/ledgers')
export class VisitFilesController {
  constructor(private readonly files: VisitFiles) {}

  @Get('visits.xlsx')
  @FileAnswer(XLSX)
  visits(@CurrentActor() actor: Actor, @Query() query: DaysQuery): Promise<StreamableFile> {
    return this.files.visits(actor, query);
  }

  @Get('outings.xlsx')
  @FileAnswer(XLSX)
  outings(@CurrentActor() actor: Actor, @Query() query: DaysQuery): Promise<StreamableFile> {
    return this.files.outings(actor, query);
  }

  /** As of today. */
  @Get('unseen.xlsx')
  @FileAnswer(XLSX)
  unseen(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return this.files.unseenNow(actor);
  }
}
