import { Injectable } from '@nestjs/common';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { WallCache } from './wall-cache.js';

/** The transactor of this context: what it has committed, the wall of that community shows at the next look. */
@Injectable()
export class WishTransactor {
  constructor(
    private readonly transactor: Transactor,
    private readonly wall: WallCache,
  ) {}

  /** As `Transactor.run`; afterwards, done or not, the cached wall of the community is forgotten. */
  async run<T>(communityId: string, block: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.transactor.run(block);
    } finally {
      this.wall.forget(communityId);
    }
  }
}
