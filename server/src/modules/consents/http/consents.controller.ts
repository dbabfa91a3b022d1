import { Body, Controller, Get, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { ConsentQueries } from '../app/consent.queries.js';
import { ConsentPrinting } from '../app/consent-printing.service.js';
import { Consents } from '../app/consents.js';
import {
  ConsentOutcomeDto,
  ConsentPaperDto,
  GiveConsentDto,
  PersonConsentsDto,
  WithdrawConsentDto,
} from '../dto/consents.dto.js';

/** Consents 同意, for the person, their proxies, and staff and grid workers who look after them. */
@ApiTags('consents')
@MembersOnly()
@Controller('communities/:communityId')
export class ConsentsController {
  constructor(
    private readonly queries: ConsentQueries,
    private readonly consents: Consents,
    private readonly printing: ConsentPrinting,
  ) {}

  @Get('me/consents')
  @ApiOkResponse({ type: PersonConsentsDto })
  own(@CurrentActor() actor: Actor): Promise<PersonConsentsDto> {
    return this.queries.own(actor);
  }

  @Get('people/:personId/consents')
  @ApiOkResponse({ type: PersonConsentsDto })
  ofPerson(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<PersonConsentsDto> {
    return this.queries.ofPerson(actor, personId);
  }

  @Post('people/:personId/consents')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: ConsentOutcomeDto })
  give(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() agreement: GiveConsentDto,
  ): Promise<ConsentOutcomeDto> {
    return this.consents.record(actor, { ...agreement, personId });
  }

  /** The half page (A5) to be signed, for staff and grid workers who look after the person. Printing agrees to nothing. */
  @Post('people/:personId/consents/paper')
  @HttpCode(200)
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() { purpose }: ConsentPaperDto,
  ): Promise<StreamableFile> {
    const bytes = await this.printing.print(actor, personId, purpose);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition: 'inline' });
  }

  /** Counts at once, for every reader. */
  @Post('consents/:consentId/withdraw')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: ConsentOutcomeDto })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam('consentId') consentId: string,
    @Body() { how }: WithdrawConsentDto,
  ): Promise<ConsentOutcomeDto> {
    return this.consents.withdraw(actor, consentId, how);
  }
}
