import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { DeskSignInRepository } from '../data/desk-sign-in.repository.js';
import { SessionRepository } from '../data/session.repository.js';

const EVERY_SECONDS = 3600;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Ended sessions are kept this long, so that the reuse of a stolen token is still told as such. */
const ENDED_SESSIONS_DAYS = 30;

/** Removes sessions that ended long ago and codes of the desk that are over, once an hour. */
@Injectable()
export class IdentityJobs implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly sessions: SessionRepository,
    private readonly desks: DeskSignInRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_SECONDS, 'identity.forget-ended-sessions', () =>
      this.sessions.forgetEnded(this.daysAgo(ENDED_SESSIONS_DAYS)),
    );
    this.sweeps.every(EVERY_SECONDS, 'identity.forget-desk-codes', () => this.desks.forget(this.daysAgo(1)));
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * DAY_MS);
  }
}
