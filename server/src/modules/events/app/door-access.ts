import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { type Actor, mayOrganise } from '../../communities/index.js';
import { DoorRepository, type SessionAtDoor } from '../data/door.repository.js';
import { listFrom, listUntil } from '../domain/door.policy.js';

/** Who may stand at the door of a session: organisers, staff, and helpers whose place it is. */
@Injectable()
export class DoorAccess {
  constructor(
    private readonly door: DoorRepository,
    private readonly clock: Clock,
  ) {}

  /** Lets helpers in as long as the list may be had; organisers also key in paper days later. Throws `NOT_FOUND`, `DOOR_NOT_YOURS`, `DOOR_CLOSED`. */
  async require(actor: Actor, sessionId: string): Promise<SessionAtDoor> {
    const found = await this.door.find(actor.communityId, sessionId);
    if (mayOrganise(actor)) return found;
    if (!(await this.door.isHelper(sessionId, actor.memberId))) throw new DomainError('DOOR_NOT_YOURS');
    if (this.clock.now() > listUntil(found.session)) throw new DomainError('DOOR_CLOSED');
    return found;
  }

  /** The same for the list itself, which is had for a while only. Throws `DOOR_NOT_YET` too. */
  async requireList(actor: Actor, sessionId: string): Promise<SessionAtDoor> {
    const found = await this.require(actor, sessionId);
    const now = this.clock.now();
    if (now < listFrom(found.session)) throw new DomainError('DOOR_NOT_YET');
    if (now > listUntil(found.session)) throw new DomainError('DOOR_CLOSED');
    return found;
  }
}
