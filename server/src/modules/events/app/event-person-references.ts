import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import { type MergeQuestion, type MergeRefusal, PersonReferences } from '../../communities/index.js';
import { EventPeopleRepository } from '../data/event-people.repository.js';

/** Registrations, walk-ins and pictures follow their person when two rows turn out to be one human. */
@Injectable()
export class EventPersonReferences implements OnModuleInit {
  constructor(
    private readonly references: PersonReferences,
    private readonly people: EventPeopleRepository,
  ) {}

  onModuleInit(): void {
    // Of an event open to the street the row is of the event's community and the person of their own.
    const anywhere = { communityColumn: null, idColumns: ['id'] };
    this.references.register({
      ...{ ...anywhere, table: 'registration_people', personColumn: 'person_id', counted: '次报名' },
      conflict: (tx, ask) => this.sameSession(tx, ask),
    });
    this.references.register({ ...anywhere, table: 'registrations', personColumn: 'contact_person_id' });
    this.references.register({ ...anywhere, table: 'walk_ins', personColumn: 'person_id', counted: '次到场' });
    this.references.register({
      ...{ table: 'album_photo_people', idColumns: ['media_id', 'person_id'], personColumn: 'person_id' },
      ...{ communityColumn: null, counted: '张照片' },
      conflict: async (tx, ask) => {
        await this.people.leaveSharedPhotos(tx, ask.keepId, ask.goneId);
        return undefined;
      },
    });
  }

  /** One person cannot have two registrations of one session: staff cancel one of them first. */
  private async sameSession(tx: Tx, { keepId, goneId }: MergeQuestion): Promise<MergeRefusal | undefined> {
    return (await this.people.liveInOneSession(tx, keepId, goneId)) ? { code: 'MERGE_SAME_SESSION' } : undefined;
  }
}
