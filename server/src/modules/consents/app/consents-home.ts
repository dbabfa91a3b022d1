import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineNextThings, NextThings } from '../../home/index.js';
import { RepresentedDto } from '../dto/proxies.dto.js';
import { ConsentQueries } from './consent.queries.js';

const represented = defineNextThings<{ represented: RepresentedDto[] }>({
  represented: { type: [RepresentedDto], description: 'for whom this person is proxy, the longest first' },
});

/** What this context brings to the home page. */
@Injectable()
export class ConsentsHome implements OnModuleInit {
  constructor(
    private readonly next: NextThings,
    private readonly queries: ConsentQueries,
  ) {}

  onModuleInit(): void {
    this.next.register(represented, async (actor) => ({ represented: (await this.queries.represented(actor)).items }));
  }
}
