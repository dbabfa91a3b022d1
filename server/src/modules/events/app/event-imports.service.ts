import { Injectable } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { EventImportPreview, EventsImported } from '../dto/event-import.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class EventImports {
  /** The sheet to fill in. */
  async template(actor: Actor): Promise<Buffer> {
    void actor;
    return notBuilt();
  }

  /** What an import would do with each row; nothing is written. */
  async preview(actor: Actor, file: Buffer): Promise<EventImportPreview> {
    void [actor, file];
    return notBuilt();
  }

  /** All rows, or none. */
  async apply(actor: Actor, file: Buffer, digest: string): Promise<EventsImported> {
    void [actor, file, digest];
    return notBuilt();
  }
}
