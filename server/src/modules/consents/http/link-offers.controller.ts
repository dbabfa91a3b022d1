import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../../platform/http/id-param.js';
import { Idempotent } from '../../../platform/http/idempotent.interceptor.js';
import { type Actor, CurrentActor, MembersOnly } from '../../communities/index.js';
import { LinkOffers } from '../app/link-offers.service.js';
import { LinkOfferMadeDto, LinkOutcomeDto, OfferLinkDto } from '../dto/link-offers.dto.js';

/** An account and a record meet: a proxy offers, the owner of the account answers. */
@ApiTags('consents')
@MembersOnly()
@Controller('communities/:communityId')
export class LinkOffersController {
  constructor(private readonly offers: LinkOffers) {}

  /** For a proxy with the scope `profile`. */
  @Post('represented/:personId/link-offers')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: LinkOfferMadeDto })
  offer(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() { phone }: OfferLinkDto,
  ): Promise<LinkOfferMadeDto> {
    return this.offers.offer(actor, personId, phone);
  }

  @Post('me/link-offers/:offerId/accept')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: LinkOutcomeDto })
  accept(@CurrentActor() actor: Actor, @IdParam('offerId') offerId: string): Promise<LinkOutcomeDto> {
    return this.offers.accept(actor, offerId);
  }

  @Post('me/link-offers/:offerId/decline')
  @HttpCode(200)
  @Idempotent()
  @ApiOkResponse({ type: LinkOutcomeDto })
  decline(@CurrentActor() actor: Actor, @IdParam('offerId') offerId: string): Promise<LinkOutcomeDto> {
    return this.offers.decline(actor, offerId);
  }
}
