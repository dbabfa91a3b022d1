import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/http/public.js';
import { CertificateQueries } from '../app/certificate.queries.js';
import { CertificateCheck } from '../dto/certificate.dto.js';

/** Whether a certificate is true, for a stranger who holds the paper. Of the name it says the first character. */
@ApiTags('hours')
@Public()
@Controller('certificates')
export class CertificateCheckController {
  constructor(private readonly certificates: CertificateQueries) {}

  @Get(':number')
  @ApiParam({ name: 'number', type: String })
  @ApiOkResponse({ type: CertificateCheck })
  check(@Param('number') number: string): Promise<CertificateCheck> {
    return this.certificates.check(number);
  }
}
