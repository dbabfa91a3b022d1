import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { CardLinking } from '../app/card-linking.service.js';
import { CardLinkedDto, CardSerialDto, LinkByCardDto } from '../dto/card-linking.dto.js';

/** A member meets their own record, with the household card in the hand. */
@ApiTags('care')
@MembersOnly()
@Controller('communities/:communityId/me/record')
export class CardLinkingController {
  constructor(private readonly linking: CardLinking) {}

  /** Which boxes of the card are asked. A question, not a change: it needs no `Idempotency-Key`. */
  @Post('card-question')
  @HttpCode(200)
  @ApiOkResponse({ type: CardLinkedDto })
  ask(@CurrentActor() actor: Actor, @Body() { serial }: CardSerialDto): Promise<CardLinkedDto> {
    return this.linking.ask(actor, serial);
  }

  @Post('link-by-card')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: CardLinkedDto })
  link(@CurrentActor() actor: Actor, @Body() { serial, digits }: LinkByCardDto): Promise<CardLinkedDto> {
    return this.linking.link(actor, serial, digits);
  }
}
