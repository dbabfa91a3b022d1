import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { TaskQueries } from '../app/task.queries.js';
import { TaskSteps } from '../app/task-steps.service.js';
import { TakersDto } from '../dto/stand-ins.dto.js';
import { TaskPageDto, TaskQuery } from '../dto/task-list.dto.js';
import { FinishTaskDto, NewTaskDto, PassTaskOnDto, TaskMoved } from '../dto/task-steps.dto.js';

/** Tasks 待办, for whoever has some: grid workers and staff, and members who were named. */
@ApiTags('tasks')
@MembersOnly()
@Controller('communities/:communityId/tasks')
export class TasksController {
  constructor(
    private readonly queries: TaskQueries,
    private readonly steps: TaskSteps,
  ) {}

  /** Open ones by due time; closed ones the latest first. */
  @Get()
  @ApiOkResponse({ type: TaskPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: TaskQuery): Promise<TaskPageDto> {
    return this.queries.page(actor, query);
  }

  /** Who may be given tasks and may stand in. */
  @Get('takers')
  @ApiOkResponse({ type: TakersDto })
  takers(@CurrentActor() actor: Actor): Promise<TakersDto> {
    return this.queries.takers(actor);
  }

  @Post()
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: TaskMoved })
  add(@CurrentActor() actor: Actor, @Body() body: NewTaskDto): Promise<TaskMoved> {
    return this.steps.add(actor, body);
  }

  @Post(':taskId/done')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: TaskMoved })
  finish(@CurrentActor() actor: Actor, @IdParam('taskId') id: string, @Body() body: FinishTaskDto): Promise<TaskMoved> {
    return this.steps.finish(actor, id, body.note ?? null);
  }

  @Post(':taskId/pass-on')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: TaskMoved })
  passOn(@CurrentActor() actor: Actor, @IdParam('taskId') id: string, @Body() body: PassTaskOnDto): Promise<TaskMoved> {
    return this.steps.passOn(actor, id, body.toMemberId ?? null, body.why);
  }
}
