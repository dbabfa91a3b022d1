import { ApiProperty } from '@nestjs/swagger';
import { Instant, Phone } from '../../../platform/http/fields.js';

/** A number is a private value: it travels in a body, never in an address. */
export class OfferLinkDto {
  @Phone({ description: 'the number the account is signed in with' })
  phone: string;
}

/** The same whether somebody has the number. */
export class LinkOfferMadeDto {
  @ApiProperty()
  id: string;

  @Instant({ description: 'until when it may be answered' })
  until: Date;
}

/** An offer that waits for the caller. Of the record it says nothing. */
export class LinkOfferDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'nickname of the proxy who offers' })
  byName: string;

  @Instant()
  until: Date;
}

export class LinkOutcomeDto {
  @ApiProperty()
  id: string;
}
