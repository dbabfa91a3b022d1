import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessRepository } from '../data/access.repository.js';
import type { Actor } from '../domain/actor.js';

/** Members as the guard would see them now, for what the clock reads in their name: they are told of nothing they could not see. */
@Injectable()
export class MemberActors {
  constructor(
    private readonly access: AccessRepository,
    private readonly clock: Clock,
  ) {}

  /** Undefined for whoever has left. */
  of(memberId: string): Promise<Actor | undefined> {
    return this.access.ofMember(memberId, this.clock.now());
  }
}
