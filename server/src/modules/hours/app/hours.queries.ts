import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { PageQuery } from '../../../platform/http/keyset.js';
import type { MyHours, StaffHoursPage, StaffHoursQuery } from '../dto/hours.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class HoursQueries {
  /** Lines, and what they add up to. */
  async mine(actor: Actor, query: PageQuery): Promise<MyHours> {
    void [actor, query];
    return notBuilt();
  }

  async page(actor: Actor, query: StaffHoursQuery): Promise<StaffHoursPage> {
    void [actor, query];
    return notBuilt();
  }

  /** Typed and corrected ones that wait for a second person. */
  async waiting(actor: Actor, query: StaffHoursQuery): Promise<StaffHoursPage> {
    void [actor, query];
    return notBuilt();
  }
}
