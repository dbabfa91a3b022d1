import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NextThings, StaffCounts } from '../../home/index.js';
import { nextWishes } from '../dto/my-wishes.dto.js';
import { wishCounts } from '../dto/staff-wishes.dto.js';
import { MyWishesQueries } from './my-wishes.queries.js';
import { StaffQueueQueries } from './staff-queue.queries.js';

/** What this context brings to the home page and to the desk. */
@Injectable()
export class WishHome implements OnModuleInit {
  constructor(
    private readonly next: NextThings,
    private readonly counts: StaffCounts,
    private readonly mine: MyWishesQueries,
    private readonly queues: StaffQueueQueries,
  ) {}

  onModuleInit(): void {
    this.next.register(nextWishes, (actor) => this.mine.next(actor));
    this.counts.register(wishCounts, (actor) => this.queues.summary(actor));
  }
}
