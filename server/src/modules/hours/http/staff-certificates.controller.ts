import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DaysQuery } from '../../../platform/http/days-query.js';
import { FileAnswer, PDF, XLSX } from '../../../platform/http/file-answer.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { CertificateQueries } from '../app/certificate.queries.js';
import { Certificates } from '../app/certificates.service.js';
import { HoursFiles } from '../app/hours-files.service.js';
import {
  CertificateAnswer,
  CertificatePage,
  CertificatePreview,
  CertificatePreviewQuery,
  IssueCertificateBody,
  RevokeCertificateBody,
} from '../dto/certificate.dto.js';
import { StaffHoursQuery } from '../dto/hours.dto.js';

/** Certificates of service, for staff. */
@ApiTags('hours')
@StaffOnly()
@Controller('communities/:communityId/staff')
export class StaffCertificatesController {
  constructor(
    private readonly queries: CertificateQueries,
    private readonly certificates: Certificates,
    private readonly files: HoursFiles,
  ) {}

  /** The register as a sheet. */
  @Get('ledgers/certificates.xlsx')
  @FileAnswer(XLSX)
  register(@CurrentActor() actor: Actor, @Query() query: DaysQuery): Promise<StreamableFile> {
    return this.files.register(actor, query);
  }

  @Get('certificates')
  @ApiOkResponse({ type: CertificatePage })
  issued(@CurrentActor() actor: Actor, @Query() query: StaffHoursQuery): Promise<CertificatePage> {
    return this.queries.page(actor, query);
  }

  /** What a certificate of these days would say; nothing is written. */
  @Get('certificates/preview')
  @ApiOkResponse({ type: CertificatePreview })
  preview(@CurrentActor() actor: Actor, @Query() query: CertificatePreviewQuery): Promise<CertificatePreview> {
    return this.queries.preview(actor, query);
  }

  @Post('certificates')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CertificateAnswer })
  issue(@CurrentActor() actor: Actor, @Body() body: IssueCertificateBody): Promise<CertificateAnswer> {
    return this.certificates.issue(actor, body);
  }

  @Post('certificates/:certificateId/revoke')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CertificateAnswer })
  revoke(
    @CurrentActor() actor: Actor,
    @IdParam('certificateId') certificateId: string,
    @Body() body: RevokeCertificateBody,
  ): Promise<CertificateAnswer> {
    return this.certificates.revoke(actor, certificateId, body);
  }

  /** The identity number is left blank and never stored. */
  @Get('certificates/:certificateId/paper.pdf')
  @FileAnswer(PDF)
  paper(@CurrentActor() actor: Actor, @IdParam('certificateId') certificateId: string): Promise<StreamableFile> {
    return this.queries.paper(actor, certificateId);
  }
}
