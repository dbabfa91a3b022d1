import { ApiProperty } from '@nestjs/swagger';
import { Instant } from '../../../platform/http/fields.js';
import { LOOKED_AS, type LookedAs } from '../domain/contact.policy.js';
import { textOrNull } from './properties.js';

/** What a helper needs to knock at the right door. */
export class WishContact {
  @ApiProperty(textOrNull) name: string | null;
  @ApiProperty(textOrNull) phone: string | null;
  @ApiProperty({ ...textOrNull, description: 'Where the address is' }) building: string | null;
  @ApiProperty(textOrNull) address: string | null;
  @ApiProperty(textOrNull) privateDetail: string | null;
}

export class ContactLookEntry {
  @Instant() at: string;
  @ApiProperty() byName: string;
  @ApiProperty({ enum: LOOKED_AS, enumName: 'LookedAs' }) as: LookedAs;
}

export class ContactLookList {
  @ApiProperty({ type: [ContactLookEntry] }) items: ContactLookEntry[];
}
