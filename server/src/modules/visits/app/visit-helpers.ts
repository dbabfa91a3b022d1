import { Injectable } from '@nestjs/common';
import type { Day } from '@silin/shared';
import type { Tx } from '../../../platform/database/transactor.js';
import type { Actor } from '../../communities/index.js';

/** By which right a member may go to somebody: the pairing it belongs to, or none in particular. */
export interface VisitRight {
  readonly personId: string;
  readonly pairingId: string | null;
}

type Source = (
  actor: Pick<Actor, 'communityId' | 'memberId'>,
  personIds: readonly string[],
  tx?: Tx,
  onDay?: Day,
) => Promise<VisitRight[]>;

/** The register of who may go to whom besides those who look after people by office: visits know no pairings. */
@Injectable()
export class VisitHelpers {
  private readonly sources: Source[] = [];

  /** Called by a context when it starts. A source answers only for people to whom this member may go now, or could go on a day that is named. */
  register(source: Source): void {
    this.sources.push(source);
  }

  /** The rights of a member towards these people, by person. One query per source. */
  async rightsOf(
    actor: Pick<Actor, 'communityId' | 'memberId'>,
    personIds: readonly string[],
    tx?: Tx,
    onDay?: Day,
  ): Promise<Map<string, VisitRight>> {
    const rights = new Map<string, VisitRight>();
    for (const source of this.sources)
      for (const right of await source(actor, personIds, tx, onDay)) rights.set(right.personId, right);
    return rights;
  }
}
