import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '../../communities/index.js';
import type { LedgerQuery } from '../dto/organiser-event.dto.js';
import { notBuilt } from './not-built.js';

@Injectable()
export class EventFiles {
  async sessionLedger(actor: Actor, sessionId: string): Promise<StreamableFile> {
    void [actor, sessionId];
    return notBuilt();
  }

  async signInSheet(actor: Actor, sessionId: string): Promise<StreamableFile> {
    void [actor, sessionId];
    return notBuilt();
  }

  async posterPng(actor: Actor, sessionId: string): Promise<StreamableFile> {
    void [actor, sessionId];
    return notBuilt();
  }

  async posterPdf(actor: Actor, sessionId: string): Promise<StreamableFile> {
    void [actor, sessionId];
    return notBuilt();
  }

  async eventLedger(actor: Actor, query: LedgerQuery): Promise<StreamableFile> {
    void [actor, query];
    return notBuilt();
  }
}
