import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonReferences } from '../../communities/index.js';
import { MattersRepository } from '../data/matters.repository.js';

/** Whom matters concern follows their person when two rows turn out to be one human. */
@Injectable()
export class MatterReferences implements OnModuleInit {
  constructor(
    private readonly references: PersonReferences,
    private readonly matters: MattersRepository,
  ) {}

  onModuleInit(): void {
    this.references.register({
      ...{ table: 'matter_people', idColumns: ['matter_id', 'person_id'], personColumn: 'person_id', counted: '件事' },
      conflict: async (tx, ask) => {
        await this.matters.dropShared(tx, ask.keepId, ask.goneId);
        return undefined;
      },
    });
  }
}
