import { Injectable } from '@nestjs/common';
import { normalisePhone } from '@silin/shared';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';

const LABEL = 'users.phone';

/** The fields of a user that hold a phone: the number (encrypted by the column), its blind index, and how it was learnt. */
export interface PhoneFields {
  readonly phone: string | null;
  readonly phoneIndex: string | null;
  readonly phoneProven: boolean;
}

/** Phone numbers as they are stored: one spelling, so that the blind index finds them again. */
@Injectable()
export class PhoneBook {
  constructor(private readonly cipher: FieldCipher) {}

  /** A number the person typed. */
  typed(phone: string): PhoneFields {
    return this.fields(phone, false);
  }

  /** A number WeChat vouches for. `countryCode` without plus. */
  proven(countryCode: string, pureNumber: string): PhoneFields {
    return this.fields(countryCode === '86' ? pureNumber : `+${countryCode}${pureNumber}`, true);
  }

  /** No number. */
  none(): PhoneFields {
    return { phone: null, phoneIndex: null, phoneProven: false };
  }

  /** The blind index of a number as somebody writes it. */
  index(phone: string): string {
    return this.cipher.blindIndex(oneSpelling(normalisePhone(phone) ?? phone), LABEL);
  }

  private fields(written: string, phoneProven: boolean): PhoneFields {
    return { phone: normalisePhone(written) ?? oneSpelling(written), phoneIndex: this.index(written), phoneProven };
  }
}

/** Digits only, a leading +86 dropped, another country's + kept. */
export function oneSpelling(phone: string): string {
  const bare = phone.replace(/[\s()-]/g, '');
  return bare.replace(/^(?:\+|00)86(?=1\d{10}$)/, '');
}
