import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { CorrectHoursBody, HoursAnswer, SecondBody, TypeHoursBody } from '../dto/hours.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class HoursLedger {
  async type(actor: Actor, body: TypeHoursBody): Promise<HoursAnswer> {
    void [actor, body];
    return notBuilt();
  }

  async correct(actor: Actor, entryId: string, body: CorrectHoursBody): Promise<HoursAnswer> {
    void [actor, entryId, body];
    return notBuilt();
  }

  async second(actor: Actor, entryId: string, body: SecondBody): Promise<HoursAnswer> {
    void [actor, entryId, body];
    return notBuilt();
  }
}
