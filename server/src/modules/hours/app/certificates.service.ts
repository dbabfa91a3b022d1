import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type {
  CertificateAnswer,
  CertificateCheck,
  CertificatePage,
  IssueCertificateBody,
  RevokeCertificateBody,
  StaffHoursQuery,
} from '../dto/hours.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Certificates {
  async page(actor: Actor, query: StaffHoursQuery): Promise<CertificatePage> {
    void [actor, query];
    return notBuilt();
  }

  async issue(actor: Actor, body: IssueCertificateBody): Promise<CertificateAnswer> {
    void [actor, body];
    return notBuilt();
  }

  async revoke(actor: Actor, certificateId: string, body: RevokeCertificateBody): Promise<CertificateAnswer> {
    void [actor, certificateId, body];
    return notBuilt();
  }

  /** The identity number is left blank and never stored. */
  async paper(actor: Actor, certificateId: string): Promise<StreamableFile> {
    void [actor, certificateId];
    return notBuilt();
  }

  /** Without a session: whether a certificate of this number is valid. Throws `CERTIFICATE_UNKNOWN`. */
  async check(number: string): Promise<CertificateCheck> {
    void number;
    return notBuilt();
  }
}
