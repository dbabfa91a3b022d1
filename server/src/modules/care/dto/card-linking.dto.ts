import { ApiProperty } from '@nestjs/swagger';
import { CARD_LINK_VERDICTS, cardLimits, type CardLinkVerdict } from '@silin/shared';
import { Transform } from 'class-transformer';
import { Digits, Text } from '../../../platform/http/fields.js';

/** Serials are printed in capitals; people type them as they come. */
const Serial = (): PropertyDecorator => (target, key) => {
  Text(cardLimits.serialChars, { min: cardLimits.serialChars, description: 'printed on both sides of the card' })(
    target,
    key,
  );
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && value.length <= 50 ? value.normalize('NFKC').replace(/\s/g, '').toUpperCase() : value,
  )(target, key);
};

export class CardSerialDto {
  @Serial()
  serial: string;
}

export class LinkByCardDto extends CardSerialDto {
  @Digits(cardLimits.codeDigits, { description: 'the code in the next unused box' })
  digits: string;
}

/** Stored as the answer to a repeat: nothing personal. */
export class CardLinkedDto {
  @ApiProperty({ enum: CARD_LINK_VERDICTS, description: 'only `linked` has linked the account' })
  is: CardLinkVerdict;

  @ApiProperty({ type: [Number], description: 'the boxes that are asked' })
  slots: number[];

  @ApiProperty({ type: Number, nullable: true, description: 'tries of today' })
  left: number | null;
}
