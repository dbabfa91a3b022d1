import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { MyVisitsQuery, VisitPage, VisitView } from '../dto/visit.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class VisitQueries {
  /** Where I go. */
  async mine(actor: Actor, query: MyVisitsQuery): Promise<VisitPage> {
    void [actor, query];
    return notBuilt();
  }

  /** Who comes, who came. */
  async ofPerson(actor: Actor, personId: string, query: MyVisitsQuery): Promise<VisitPage> {
    void [actor, personId, query];
    return notBuilt();
  }

  async one(actor: Actor, visitId: string): Promise<VisitView> {
    void [actor, visitId];
    return notBuilt();
  }
}
