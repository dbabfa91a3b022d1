import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../../../platform/http/keyset.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { CertificateQueries } from '../app/certificate.queries.js';
import { CertificateNotices } from '../dto/certificate.dto.js';

/** The notice 公示 of certificates, for every member of the community. */
@ApiTags('hours')
@MembersOnly()
@Controller('communities/:communityId/certificate-notices')
export class CertificateNoticesController {
  constructor(private readonly certificates: CertificateQueries) {}

  @Get()
  @ApiOkResponse({ type: CertificateNotices })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<CertificateNotices> {
    return this.certificates.notice(actor, query);
  }
}
