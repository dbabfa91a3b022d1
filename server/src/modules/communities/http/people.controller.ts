import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { PeopleQueries } from '../app/people.queries.js';
import { PeopleService } from '../app/people.service.js';
import type { Actor } from '../domain/actor.js';
import { CurrentActor, MembersOnly } from './access.decorators.js';
import {
  AddedPersonDto,
  AddPersonDto,
  ChangePersonDto,
  DuplicatesDto,
  FindPeopleDto,
  FoundPeopleDto,
  MyGridDto,
  PeoplePageDto,
  PeoplePlacesDto,
  PeopleQuery,
  PersonContactDto,
  PersonDto,
  PersonMovedDto,
  PersonStateDto,
} from '../dto/people.dto.js';

/** People of the community, for staff and grid workers; for everybody else there is nobody. */
@ApiTags('people')
@MembersOnly()
@Controller('communities/:communityId/people')
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @ApiOkResponse({ type: PeoplePageDto })
  list(@CurrentActor() actor: Actor, @Query() query: PeopleQuery): Promise<PeoplePageDto> {
    return this.queries.page(actor, query);
  }

  /** Everybody of exactly this name or phone number. A question, not a change: it needs no `Idempotency-Key`. */
  @Post('search')
  @HttpCode(200)
  @ApiOkResponse({ type: FoundPeopleDto })
  find(@CurrentActor() actor: Actor, @Body() body: FindPeopleDto): Promise<FoundPeopleDto> {
    return this.queries.find(actor, body.q);
  }

  @Post()
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: AddedPersonDto })
  add(@CurrentActor() actor: Actor, @Body() { anyway = false, ...words }: AddPersonDto): Promise<AddedPersonDto> {
    return this.people.add(actor, words, anyway);
  }

  /** Where the caller's people live: what a list can be narrowed to and where somebody can be written down. */
  @Get('places')
  @ApiOkResponse({ type: PeoplePlacesDto })
  places(@CurrentActor() actor: Actor): Promise<PeoplePlacesDto> {
    return this.queries.places(actor);
  }

  /** A grid worker's own grids, building by building, with how many people live there. */
  @Get('my-grid')
  @ApiOkResponse({ type: MyGridDto })
  myGrid(@CurrentActor() actor: Actor): Promise<MyGridDto> {
    return this.queries.myGrid(actor);
  }

  @Get(':personId')
  @ApiOkResponse({ type: PersonDto })
  one(@CurrentActor() actor: Actor, @IdParam('personId') id: string): Promise<PersonDto> {
    return this.queries.view(actor, id);
  }

  @Put(':personId')
  @ApiOkResponse({ type: PersonDto })
  change(
    @CurrentActor() actor: Actor,
    @IdParam('personId') id: string,
    @Body() body: ChangePersonDto,
  ): Promise<PersonDto> {
    return this.people.change(actor, id, body);
  }

  @Post(':personId/state')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: PersonMovedDto })
  move(
    @CurrentActor() actor: Actor,
    @IdParam('personId') id: string,
    @Body() body: PersonStateDto,
  ): Promise<PersonMovedDto> {
    return this.people.move(actor, id, body.action, body.note ?? null);
  }

  /** Phone and door, whole. The look is recorded. */
  @Get(':personId/contact')
  @ApiOkResponse({ type: PersonContactDto })
  contact(@CurrentActor() actor: Actor, @IdParam('personId') id: string): Promise<PersonContactDto> {
    return this.people.contact(actor, id);
  }

  /** The others behind the same door. */
  @Get(':personId/household')
  @ApiOkResponse({ type: FoundPeopleDto })
  household(@CurrentActor() actor: Actor, @IdParam('personId') id: string): Promise<FoundPeopleDto> {
    return this.queries.household(actor, id);
  }

  @Get(':personId/duplicates')
  @ApiOkResponse({ type: DuplicatesDto })
  duplicates(@CurrentActor() actor: Actor, @IdParam('personId') id: string): Promise<DuplicatesDto> {
    return this.people.duplicates(actor, id);
  }
}
