import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PUSH_WINDOW_MS } from '../../../integrations/wechat/index.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { HeardPushesRepository } from '../data/heard-pushes.repository.js';

/** A push stamped with the end of the window may come again until the other end. */
const KEEP_SECONDS = (2 * PUSH_WINDOW_MS) / 1000 + 60;

/** Which pushes were heard. */
@Injectable()
export class PushMemory implements OnModuleInit {
  constructor(
    private readonly heard: HeardPushesRepository,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(3600, 'wechat-pushes-heard', () => this.heard.forget(KEEP_SECONDS));
  }

  /**
   * Lets `hear` happen unless this push was heard before. It is remembered afterwards: what failed is heard when the platform
   * sends it again. Two that come at the same moment may both be heard, which every handler bears.
   */
  async once(signature: string, hear: () => Promise<void>): Promise<void> {
    if (await this.heard.isKnown(signature)) return;
    await hear();
    await this.heard.add(signature);
  }
}
