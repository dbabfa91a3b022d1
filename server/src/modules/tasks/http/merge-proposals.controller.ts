import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { MergeProposals } from '../app/merge-proposals.service.js';
import { ProposeMergeDto, TaskMoved } from '../dto/task-steps.dto.js';

/** Saying that two rows are one human, for who looks after both. */
@ApiTags('tasks')
@MembersOnly()
@Controller('communities/:communityId/people/:personId/merge-proposals')
export class MergeProposalsController {
  constructor(private readonly proposals: MergeProposals) {}

  /** Staff find a task with both. */
  @Post()
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: TaskMoved })
  propose(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() { otherId, why }: ProposeMergeDto,
  ): Promise<TaskMoved> {
    return this.proposals.propose(actor, personId, otherId, why);
  }
}
