import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type {
  DoorCounters,
  DoorMarksBody,
  DoorPackage,
  DoorPackageQuery,
  DoorSessions,
  MarkAnswers,
  UndoBody,
  WalkInAnswers,
  WalkInsBody,
} from '../dto/door.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class Door {
  /** Sessions of today at whose door the asker may stand. */
  async sessions(actor: Actor): Promise<DoorSessions> {
    void [actor];
    return notBuilt();
  }

  /** The list and its keys. Opening is recorded. */
  async open(actor: Actor, sessionId: string): Promise<DoorPackage> {
    void [actor, sessionId];
    return notBuilt();
  }

  async packageSince(actor: Actor, sessionId: string, query: DoorPackageQuery): Promise<DoorPackage> {
    void [actor, sessionId, query];
    return notBuilt();
  }

  async counters(actor: Actor, sessionId: string): Promise<DoorCounters> {
    void [actor, sessionId];
    return notBuilt();
  }

  /** Each mark has a nonce: sent again, it gets its verdict again. */
  async marks(actor: Actor, sessionId: string, body: DoorMarksBody): Promise<MarkAnswers> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async walkIns(actor: Actor, sessionId: string, body: WalkInsBody): Promise<WalkInAnswers> {
    void [actor, sessionId, body];
    return notBuilt();
  }

  async undoWalkIn(actor: Actor, walkInId: string, body: UndoBody): Promise<DoorCounters> {
    void [actor, walkInId, body];
    return notBuilt();
  }
}
