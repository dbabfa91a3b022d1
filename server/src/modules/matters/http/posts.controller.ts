import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { PostsService } from '../app/posts.service.js';
import { AdjustedDaysBody, AdjustedDaysView, PostAnswer, PostBody, PostList } from '../dto/post.dto.js';

/** Posts 岗位 and working days. Staff. */
@ApiTags('matters')
@StaffOnly()
@Controller('communities/:communityId/staff')
export class PostsController {
  constructor(private readonly postsService: PostsService) {}

  @Get('posts')
  @ApiOkResponse({ type: PostList })
  list(@CurrentActor() actor: Actor): Promise<PostList> {
    return this.postsService.list(actor);
  }

  @Post('posts')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PostAnswer })
  add(@CurrentActor() actor: Actor, @Body() body: PostBody): Promise<PostAnswer> {
    return this.postsService.add(actor, body);
  }

  @Put('posts/:postId')
  @ApiOkResponse({ type: PostAnswer })
  change(@CurrentActor() actor: Actor, @IdParam('postId') id: string, @Body() body: PostBody): Promise<PostAnswer> {
    return this.postsService.change(actor, id, body);
  }

  @Delete('posts/:postId')
  @ApiOkResponse({ type: PostAnswer })
  end(@CurrentActor() actor: Actor, @IdParam('postId') id: string): Promise<PostAnswer> {
    return this.postsService.end(actor, id);
  }

  /** Days on which offices work or rest against the week. */
  @Get('working-days')
  @ApiOkResponse({ type: AdjustedDaysView })
  workingDays(@CurrentActor() actor: Actor): Promise<AdjustedDaysView> {
    return this.postsService.adjustedDays(actor);
  }

  /** The adjusted days of a year, in place of those known before. */
  @Put('working-days')
  @ApiOkResponse({ type: AdjustedDaysView })
  setWorkingDays(@CurrentActor() actor: Actor, @Body() body: AdjustedDaysBody): Promise<AdjustedDaysView> {
    return this.postsService.setAdjustedDays(actor, body);
  }
}
