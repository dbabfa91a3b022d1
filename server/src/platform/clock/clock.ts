import { Injectable } from '@nestjs/common';

/** The only source of the present moment in the server: services ask it, tests move it. */
@Injectable()
export class Clock {
  /** The present moment. */
  now(): Date {
    return new Date();
  }
}
