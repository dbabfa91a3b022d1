import { Injectable } from '@nestjs/common';
import { WISH_FIGURES } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { WishFactsRepository } from '../data/wish-facts.repository.js';
import { type GridNames, medianDays, wishFigure, type WishFigures } from '../dto/wish-figures.dto.js';
import { type PeriodQuery, periodOf } from '../dto/wish-ledger.dto.js';

/** Figures of wishes. Each is a question to `WishFactsRepository`, which answers its list too. */
@Injectable()
export class WishFiguresQueries {
  constructor(
    private readonly facts: WishFactsRepository,
    private readonly directory: MemberDirectory,
    private readonly clock: Clock,
  ) {}

  /** All figures of a period, by category, grid and month. Throws `WISH_PERIOD_WRONG`. */
  async of({ communityId }: Actor, { from, until }: PeriodQuery): Promise<WishFigures> {
    const period = periodOf({ from, until });
    const now = this.clock.now();
    const counted = [];
    for (const figure of WISH_FIGURES) {
      counted.push({ figure, counts: await this.facts.counts(communityId, { figure, ...period }, now) });
    }
    const [all, byCategory, byGrid] = [
      await this.facts.medians(communityId, period, now, 'all'),
      await this.facts.medians(communityId, period, now, 'category'),
      await this.facts.medians(communityId, period, now, 'grid'),
    ];
    const gridIds = new Set(counted.flatMap(({ counts }) => counts.flatMap(({ gridId }) => gridId ?? [])));
    const names = await this.directory.zoneNames([...gridIds], []);
    const nameOf: GridNames = (gridId) => (gridId === null ? '没有网格' : (names.get(gridId) ?? '不在了的网格'));
    return {
      ...{ from, until },
      figures: counted.map(({ figure, counts }) => wishFigure(figure, counts, nameOf)),
      medianDays: medianDays(all, byCategory, byGrid, nameOf),
    };
  }
}
