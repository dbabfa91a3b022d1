import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactor.js';
import type { AuditActor } from '../../audit/index.js';
import { PersonStateChanges } from '../../communities/index.js';
import { EventPeopleRepository } from '../data/event-people.repository.js';
import { RegistrationsRepository } from '../data/registrations.repository.js';
import type { SeatRequest } from '../domain/seat-requests.js';
import { DeskBatch, type DeskMember } from './desk-batch.js';

/** Somebody is gone: their seats are free, and their party is left to its people. */
@Injectable()
export class EventPersonLeaving implements OnModuleInit {
  constructor(
    private readonly states: PersonStateChanges,
    private readonly people: EventPeopleRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly batch: DeskBatch,
  ) {}

  onModuleInit(): void {
    this.states.onGone('died', (tx, { personId, by }) => this.leave(tx, personId, by));
  }

  /**
   * Takes a person out of every party that is still to come. Alone, or where nobody else of the party is known, the party is
   * cancelled; else the others keep their seats, and the next of them is who is called. The person is locked.
   */
  async leave(tx: Tx, personId: string, by: AuditActor): Promise<void> {
    for (const { id, sessionId } of await this.people.livingPartiesOf(tx, personId)) {
      const heads = ((await this.registrations.headsOf([id], tx)).get(id) ?? []).filter(({ living }) => living);
      const own = heads.filter((head) => head.personId === personId);
      const next = heads.find((head) => head.personId !== null && head.personId !== personId)?.personId;
      const memberId = typeof by === 'string' ? '' : (by.memberId ?? '');
      const about = { id, as: 'clock', memberId } as const;
      if (next === undefined) await this.ask(tx, sessionId, by, { kind: 'cancel', reason: null, ...about });
      else {
        if (own.length > 0) {
          await this.ask(tx, sessionId, by, { kind: 'shrink', headIds: own.map((head) => head.id), ...about });
        }
        await this.people.handOver(tx, id, next);
      }
    }
  }

  /** What a deleted account was about to sign up. */
  async dropHolds(tx: Tx, memberId: string, by: AuditActor): Promise<void> {
    for (const { id, sessionId } of await this.people.holdsOf(tx, memberId)) {
      await this.ask(tx, sessionId, by, { kind: 'drop', id, memberId });
    }
  }

  /** In the transaction of the leaving. What is refused has ended by itself meanwhile. */
  private async ask(tx: Tx, sessionId: string, by: AuditActor, seat: SeatRequest): Promise<void> {
    const member: DeskMember = { userId: '', intention: undefined, request: { seat, by } };
    await this.batch.decide(tx, sessionId, [member]);
  }
}
