import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { contentScene, WechatClient, WechatError } from '../../../integrations/wechat/index.js';
import type { Actor } from '../../communities/index.js';
import { UserDirectory } from '../../identity/index.js';

/** What neighbours will read of an event. */
export interface EventWords {
  readonly title: string;
  readonly words: string;
}

/** Examines what neighbours will read, before any transaction: it asks WeChat with the openid of the person who taps (wechat.md). */
@Injectable()
export class EventText {
  constructor(
    private readonly wechat: WechatClient,
    private readonly users: UserDirectory,
  ) {}

  /**
   * Throws `EVENT_TEXT_REFUSED` for what is certainly risky. What is uncertain, or cannot be asked, passes: organisers write in
   * the community's name, and nothing is lost on a bad day of WeChat.
   */
  async examine(actor: Actor, { title, words }: EventWords): Promise<void> {
    const openid = await this.users.openidOf(actor.userId);
    if (!openid) return;
    try {
      const { verdict } = await this.wechat.checkText({
        ...{ openid, title, scene: contentScene.forum },
        content: words || title,
      });
      if (verdict === 'risky') throw new DomainError('EVENT_TEXT_REFUSED');
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
    }
  }
}
