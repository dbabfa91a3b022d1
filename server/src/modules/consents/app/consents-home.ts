import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineNextThings, NextThings } from '../../home/index.js';
import { LinkOfferDto } from '../dto/link-offers.dto.js';
import { RepresentedDto } from '../dto/proxies.dto.js';
import { ConsentQueries } from './consent.queries.js';
import { LinkOffers } from './link-offers.service.js';

const represented = defineNextThings<{ represented: RepresentedDto[] }>({
  represented: { type: [RepresentedDto], description: 'for whom this person is proxy, the longest first' },
});

const linkOffers = defineNextThings<{ linkOffers: LinkOfferDto[] }>({
  linkOffers: { type: [LinkOfferDto], description: 'who says that a record of the community is this person’s' },
});

/** What this context brings to the home page. */
@Injectable()
export class ConsentsHome implements OnModuleInit {
  constructor(
    private readonly next: NextThings,
    private readonly queries: ConsentQueries,
    private readonly offers: LinkOffers,
  ) {}

  onModuleInit(): void {
    this.next.register(represented, async (actor) => ({ represented: (await this.queries.represented(actor)).items }));
    this.next.register(linkOffers, async (actor) => ({ linkOffers: await this.offers.waiting(actor) }));
  }
}
