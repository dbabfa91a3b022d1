import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FileAnswer, PDF } from '../../../platform/http/file-answer.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { type Actor, CurrentActor, StaffOnly } from '../../communities/index.js';
import { Certificates } from '../app/certificates.service.js';
import { HoursLedger } from '../app/hours-ledger.service.js';
import { HoursQueries } from '../app/hours.queries.js';
import {
  CertificateAnswer,
  CertificatePage,
  CorrectHoursBody,
  HoursAnswer,
  IssueCertificateBody,
  RevokeCertificateBody,
  SecondBody,
  StaffHoursPage,
  StaffHoursQuery,
  TypeHoursBody,
} from '../dto/hours.dto.js';

/** The ledger of hours and certificates, for staff. */
@ApiTags('hours')
@StaffOnly()
@Controller('communities/:communityId/staff')
export class StaffHoursController {
  constructor(
    private readonly hoursQueries: HoursQueries,
    private readonly hoursLedger: HoursLedger,
    private readonly certificates: Certificates,
  ) {}

  @Get('hours')
  @ApiOkResponse({ type: StaffHoursPage })
  lines(@CurrentActor() actor: Actor, @Query() query: StaffHoursQuery): Promise<StaffHoursPage> {
    return this.hoursQueries.page(actor, query);
  }

  /** Typed and corrected ones that wait for a second person. */
  @Get('hours/waiting')
  @ApiOkResponse({ type: StaffHoursPage })
  waiting(@CurrentActor() actor: Actor, @Query() query: StaffHoursQuery): Promise<StaffHoursPage> {
    return this.hoursQueries.waiting(actor, query);
  }

  @Post('hours')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: HoursAnswer })
  type(@CurrentActor() actor: Actor, @Body() body: TypeHoursBody): Promise<HoursAnswer> {
    return this.hoursLedger.type(actor, body);
  }

  @Post('hours/:entryId/correct')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: HoursAnswer })
  correct(
    @CurrentActor() actor: Actor,
    @IdParam('entryId') entryId: string,
    @Body() body: CorrectHoursBody,
  ): Promise<HoursAnswer> {
    return this.hoursLedger.correct(actor, entryId, body);
  }

  @Post('hours/:entryId/second')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: HoursAnswer })
  second(
    @CurrentActor() actor: Actor,
    @IdParam('entryId') entryId: string,
    @Body() body: SecondBody,
  ): Promise<HoursAnswer> {
    return this.hoursLedger.second(actor, entryId, body);
  }

  @Get('certificates')
  @ApiOkResponse({ type: CertificatePage })
  issued(@CurrentActor() actor: Actor, @Query() query: StaffHoursQuery): Promise<CertificatePage> {
    return this.certificates.page(actor, query);
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
    return this.certificates.paper(actor, certificateId);
  }
}
