import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { MediaReviewService } from '../app/media-review.service.js';
import { MediaDecision } from '../dto/media.dto.js';

/** Staff decide about pictures. */
@ApiTags('media')
@StaffOnly()
@Controller('communities/:communityId/staff/media')
export class StaffMediaController {
  constructor(private readonly review: MediaReviewService) {}

  @Post(':id/pass')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Neighbours may see this picture' })
  @ApiOkResponse({ type: MediaDecision })
  pass(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<MediaDecision> {
    return this.review.decide(actor, id, 'pass');
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Nobody may see this picture; its owner is told' })
  @ApiOkResponse({ type: MediaDecision })
  refuse(@CurrentActor() actor: Actor, @IdParam('id') id: string): Promise<MediaDecision> {
    return this.review.decide(actor, id, 'refuse');
  }
}
