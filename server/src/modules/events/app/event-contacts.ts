import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonContacts } from '../../communities/index.js';
import { EventPeopleRepository } from '../data/event-people.repository.js';

/** Tells who was seen at the door of an event. Signing up, or a companion nobody named, is no contact. */
@Injectable()
export class EventContacts implements OnModuleInit {
  constructor(
    private readonly contacts: PersonContacts,
    private readonly people: EventPeopleRepository,
  ) {}

  onModuleInit(): void {
    this.contacts.register(async (_, personIds) =>
      (await this.people.lastPresence(personIds)).map((seen) => ({ ...seen, how: 'event' as const })),
    );
  }
}
