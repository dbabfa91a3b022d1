import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DaysQuery } from '../../../platform/http/days-query.js';
import { FileAnswer, XLSX } from '../../../platform/http/file-answer.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { PairingFiles } from '../app/pairing-files.service.js';

/** The ledger of pairings, for staff. Every file given out is recorded. */
@ApiTags('pairings')
@StaffOnly()
@Controller('communities/:communityId/staff/ledgers')
export class PairingFilesController {
  constructor(private readonly files: PairingFiles) {}

  @Get('pairings.xlsx')
  @FileAnswer(XLSX)
  pairings(@CurrentActor() actor: Actor, @Query() query: DaysQuery): Promise<StreamableFile> {
    return this.files.pairingLedger(actor, query);
  }
}
