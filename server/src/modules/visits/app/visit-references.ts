import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonReferences } from '../../communities/index.js';
import { VisitsRepository } from '../data/visits.repository.js';

/** Visits, outings and rounds follow their person when two rows turn out to be one human. */
@Injectable()
export class VisitReferences implements OnModuleInit {
  constructor(
    private readonly references: PersonReferences,
    private readonly visits: VisitsRepository,
  ) {}

  onModuleInit(): void {
    const inBoth = (table: 'visit_people' | 'visit_round_people', column: 'visit_id' | 'round_id', counted?: string) =>
      this.references.register({
        ...{ table, idColumns: [column, 'person_id'], personColumn: 'person_id', ...(counted ? { counted } : {}) },
        conflict: async (tx, ask) => {
          await this.visits.dropShared(tx, table, ask.keepId, ask.goneId);
          return undefined;
        },
      });
    inBoth('visit_people', 'visit_id', '次走访');
    inBoth('visit_round_people', 'round_id');
    this.references.register({
      table: 'outing_served',
      idColumns: ['id'],
      personColumn: 'person_id',
      counted: '次服务',
    });
  }
}
