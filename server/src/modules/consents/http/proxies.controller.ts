import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { ConsentQueries } from '../app/consent.queries.js';
import { Proxies } from '../app/proxies.js';
import {
  CandidatesDto,
  FindProxyDto,
  NameProxyDto,
  PersonProxiesDto,
  ProxyOutcomeDto,
  RepresentedListDto,
  RevokeProxyDto,
} from '../dto/proxies.dto.js';

/** Proxies 代办人, for the person, the proxies, and staff and grid workers who look after the person. */
@ApiTags('consents')
@MembersOnly()
@Controller('communities/:communityId')
export class ProxiesController {
  constructor(
    private readonly queries: ConsentQueries,
    private readonly proxies: Proxies,
  ) {}

  /** Who may act for me. */
  @Get('me/proxies')
  @ApiOkResponse({ type: PersonProxiesDto })
  own(@CurrentActor() actor: Actor): Promise<PersonProxiesDto> {
    return this.queries.ownProxies(actor);
  }

  /** For whom I may act. */
  @Get('represented')
  @ApiOkResponse({ type: RepresentedListDto })
  represented(@CurrentActor() actor: Actor): Promise<RepresentedListDto> {
    return this.queries.represented(actor);
  }

  @Get('people/:personId/proxies')
  @ApiOkResponse({ type: PersonProxiesDto })
  ofPerson(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<PersonProxiesDto> {
    return this.queries.proxiesOf(actor, personId);
  }

  /** Who has this number, vouched for by WeChat. A question, not a change: it needs no `Idempotency-Key`. */
  @Post('people/:personId/proxies/search')
  @HttpCode(200)
  @ApiOkResponse({ type: CandidatesDto })
  async find(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() { phone }: FindProxyDto,
  ): Promise<CandidatesDto> {
    return { items: await this.proxies.candidates(actor, personId, phone) };
  }

  @Post('people/:personId/proxies')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: ProxyOutcomeDto })
  name(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() naming: NameProxyDto,
  ): Promise<ProxyOutcomeDto> {
    return this.proxies.name(actor, personId, naming);
  }

  @Post('proxies/:proxyId/revoke')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: ProxyOutcomeDto })
  revoke(
    @CurrentActor() actor: Actor,
    @IdParam('proxyId') proxyId: string,
    @Body() { how }: RevokeProxyDto,
  ): Promise<ProxyOutcomeDto> {
    return this.proxies.revoke(actor, proxyId, how);
  }
}
