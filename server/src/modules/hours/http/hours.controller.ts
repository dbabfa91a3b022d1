import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FileAnswer, PDF } from '../../../platform/http/file-answer.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { CertificateQueries } from '../app/certificate.queries.js';
import { Certificates } from '../app/certificates.service.js';
import { HoursQueries } from '../app/hours.queries.js';
import { AskCertificateBody, CertificateAsked, MyCertificates } from '../dto/certificate.dto.js';
import { MyHours } from '../dto/hours.dto.js';

/** Service hours of oneself, and certificates of them. */
@ApiTags('hours')
@MembersOnly()
@Controller('communities/:communityId/me')
export class HoursController {
  constructor(
    private readonly hoursQueries: HoursQueries,
    private readonly certificates: CertificateQueries,
    private readonly asking: Certificates,
  ) {}

  /** Lines, and what they add up to. */
  @Get('hours')
  @ApiOkResponse({ type: MyHours })
  mine(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<MyHours> {
    return this.hoursQueries.mine(actor, query);
  }

  @Get('certificates')
  @ApiOkResponse({ type: MyCertificates })
  issued(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<MyCertificates> {
    return this.certificates.mine(actor, query);
  }

  /** Staff have a task; asked again while it is open, there is still one. */
  @Post('certificates/ask')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CertificateAsked })
  ask(@CurrentActor() actor: Actor, @Body() body: AskCertificateBody): Promise<CertificateAsked> {
    return this.asking.ask(actor, body);
  }

  @Get('certificates/:certificateId/paper.pdf')
  @FileAnswer(PDF)
  paper(@CurrentActor() actor: Actor, @IdParam('certificateId') certificateId: string): Promise<StreamableFile> {
    return this.certificates.minePaper(actor, certificateId);
  }
}
