import { Controller, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { CardPrinting } from '../app/card-printing.service.js';

/** Household cards, for staff and the grid workers of the household's grid. */
@ApiTags('care')
@MembersOnly()
@Controller('communities/:communityId/households')
export class CardsController {
  constructor(private readonly printing: CardPrinting) {}

  /** Sent twice it prints twice: the codes are stored as digests, so the first paper cannot be given again. */
  @Post(':householdId/card')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new card as PDF; the one before it is void' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async print(@CurrentActor() actor: Actor, @IdParam('householdId') householdId: string): Promise<StreamableFile> {
    const bytes = await this.printing.print(actor, householdId);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: 'inline' });
  }
}
