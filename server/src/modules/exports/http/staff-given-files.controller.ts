import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../platform/http/keyset.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { GivenFilesQueries } from '../app/given-files.queries.js';
import { GivenFilePage, type GivenFileView } from '../dto/given-file.dto.js';

/** Who took which file, when, and how much was in it. */
@ApiTags('exports')
@StaffOnly()
@Controller('communities/:communityId/staff/given-files')
export class StaffGivenFilesController {
  constructor(private readonly queries: GivenFilesQueries) {}

  @Get()
  @ApiOperation({
    summary:
      'Ledgers, sheets, posters, certificates, papers to be signed, household cards and copies of what is kept about somebody, the newest first',
  })
  @ApiOkResponse({ type: GivenFilePage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<GivenFileView>> {
    return this.queries.list(actor, query);
  }
}
