import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/http/public.js';
import { Certificates } from '../app/certificates.service.js';
import { CertificateCheck } from '../dto/hours.dto.js';

/** Whether a certificate is true, for a stranger who holds the paper. Says no name. */
@ApiTags('hours')
@Public()
@Controller('certificates')
export class CertificateCheckController {
  constructor(private readonly certificates: Certificates) {}

  @Get(':number')
  @ApiParam({ name: 'number', type: String })
  @ApiOkResponse({ type: CertificateCheck })
  check(@Param('number') number: string): Promise<CertificateCheck> {
    return this.certificates.check(number);
  }
}
