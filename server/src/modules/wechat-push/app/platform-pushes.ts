import { Injectable } from '@nestjs/common';
import type { Push } from '../../../integrations/wechat/index.js';

type Kind = Push['kind'];
type PushOf<K extends Kind> = Extract<Push, { kind: K }>;

/** The register of who wants to hear what the platform pushes. Handlers must bear hearing the same twice. */
@Injectable()
export class PlatformPushes {
  private readonly handlers = new Map<Kind, (push: never) => Promise<void>>();

  /** Says who hears pushes of a kind. Each context registers its own when it starts. */
  on<K extends Kind>(kind: K, handler: (push: PushOf<K>) => Promise<void>): void {
    if (this.handlers.has(kind)) throw new Error(`two handlers for pushes of kind ${kind}`);
    this.handlers.set(kind, handler);
  }

  /** Brings a push to its handler; what nobody wants to hear is forgotten. A failing handler makes the platform push again. */
  async dispatch(push: Push): Promise<void> {
    await this.handlers.get(push.kind)?.(push as never);
  }
}
