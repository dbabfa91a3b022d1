import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { PersonErasing } from '../app/person-erasing.service.js';
import { PersonLinking } from '../app/person-linking.service.js';
import { PersonMerging } from '../app/person-merging.service.js';
import type { Actor } from '../domain/actor.js';
import {
  LinkMemberDto,
  MergeDoneDto,
  MergePersonDto,
  MergePreviewDto,
  MergePreviewQuery,
  MergesDto,
  PersonIdDto,
  UnmergePersonDto,
} from '../dto/person-merge.dto.js';
import { CurrentActor, StaffOnly } from './access.decorators.js';

/** Two rows about one human, an account that meets a record, and what somebody without an account may ask for: for staff. */
@ApiTags('people')
@StaffOnly()
@Controller('communities/:communityId/people/:personId')
export class PersonMergesController {
  constructor(
    private readonly merging: PersonMerging,
    private readonly linking: PersonLinking,
    private readonly erasing: PersonErasing,
  ) {}

  /** What both rows say (masked), what would move, what stands against it. Changes nothing. */
  @Get('merge-preview')
  @ApiOkResponse({ type: MergePreviewDto })
  preview(
    @CurrentActor() actor: Actor,
    @IdParam('personId') id: string,
    @Query() { otherId }: MergePreviewQuery,
  ): Promise<MergePreviewDto> {
    return this.merging.preview(actor, id, otherId);
  }

  /** Keeps the person of the path; the other row goes. */
  @Post('merge')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MergeDoneDto })
  merge(
    @CurrentActor() actor: Actor,
    @IdParam('personId') id: string,
    @Body() { otherId, although = false }: MergePersonDto,
  ): Promise<MergeDoneDto> {
    return this.merging.merge(actor, id, otherId, although);
  }

  /** Merges into this person that can be undone. */
  @Get('merges')
  @ApiOkResponse({ type: MergesDto })
  merges(@CurrentActor() actor: Actor, @IdParam('personId') id: string): Promise<MergesDto> {
    return this.merging.list(actor, id);
  }

  @Post('unmerge')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MergeDoneDto })
  unmerge(
    @CurrentActor() actor: Actor,
    @IdParam('personId') id: string,
    @Body() { mergeId }: UnmergePersonDto,
  ): Promise<MergeDoneDto> {
    return this.merging.part(actor, id, mergeId);
  }

  /** Everything kept about somebody without an account, to hand it to them. The look is recorded. */
  @Get('export')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  export(@CurrentActor() actor: Actor, @IdParam('personId') id: string): Promise<Record<string, unknown>> {
    return this.erasing.export(actor, id);
  }

  /** Removes for good what names somebody without an account, at their request. */
  @Post('erase')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PersonIdDto })
  erase(@CurrentActor() actor: Actor, @IdParam('personId') id: string): Promise<PersonIdDto> {
    return this.erasing.erase(actor, id);
  }

  /** Links a member's account to this person. */
  @Post('link-member')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: MergeDoneDto })
  link(
    @CurrentActor() actor: Actor,
    @IdParam('personId') id: string,
    @Body() { memberId }: LinkMemberDto,
  ): Promise<MergeDoneDto> {
    return this.linking.link(actor, id, memberId);
  }

  /** Parts the account from this person. */
  @Post('unlink-member')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PersonIdDto })
  unlink(@CurrentActor() actor: Actor, @IdParam('personId') id: string): Promise<PersonIdDto> {
    return this.linking.unlink(actor, id);
  }
}
