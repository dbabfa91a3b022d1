import { Injectable } from '@nestjs/common';
import { DomainError, findMoneyWords, findPersonalData, type PersonalDataKind, type TextCheck } from '@silin/shared';
import { contentScene, WechatClient, WechatError } from '../../../integrations/wechat/index.js';
import { ValidationFailed } from '../../../platform/errors/problem.js';
import type { Actor } from '../../communities/index.js';
import { UserDirectory } from '../../identity/index.js';
import { personalDataIn, type PublicText } from '../domain/public-text.js';

const KIND_LABELS: Record<PersonalDataKind, string> = {
  phone: '电话号码',
  'identity-card': '证件号码',
  'door-number': '门牌号',
  wechat: '微信号或 QQ 号',
  email: '邮箱',
  plate: '车牌号',
};

/** The public words hold personal data; every place is named as a field to mend, with the field where it belongs. */
export class PersonalDataInPublicText extends ValidationFailed {
  override readonly code = 'WISH_TEXT_PERSONAL';
}

/**
 * Examines what neighbours will read, before any transaction: it asks WeChat. Refusals are certain (personal data,
 * money, risky); whatever is uncertain goes to staff with a mark, so that nothing is lost on a bad day of WeChat.
 */
@Injectable()
export class PublicTextService {
  constructor(
    private readonly wechat: WechatClient,
    private readonly users: UserDirectory,
  ) {}

  /**
   * The mark for staff. Throws `WISH_TEXT_PERSONAL` (with fields), `WISH_MONEY_REFUSED`, `WISH_TEXT_REFUSED`. WeChat is
   * asked with the openid of the person who taps (wechat.md).
   */
  async examine(actor: Actor, text: PublicText): Promise<TextCheck> {
    const findings = personalDataIn(text);
    if (findings.length > 0) {
      const fields = new Map(findings.map((f) => [f.field, f.kind]));
      throw new PersonalDataInPublicText(
        [...fields].map(([field, kind]) => ({
          field,
          message: `这里像是有${KIND_LABELS[kind]}，请写到“不公开的细节”一栏里`,
        })),
      );
    }
    if (findMoneyWords(`${text.title}\n${text.publicText}`).length > 0) throw new DomainError('WISH_MONEY_REFUSED');
    return this.ask(actor, text.publicText, contentScene.forum, text.title);
  }

  /** Words from one person to another (reasons, notes, thanks): only what is certainly risky is refused (`WISH_TEXT_REFUSED`). */
  async examinePrivate(actor: Actor, words: string | undefined): Promise<void> {
    if (words) await this.ask(actor, words, contentScene.comment);
  }

  /** Thanks that everybody will read. Throws `THANKS_PERSONAL`, `WISH_TEXT_REFUSED`, and `THANKS_NOT_EXAMINED` for all that is not certain. */
  async examineThanks(actor: Actor, words: string): Promise<void> {
    if (findPersonalData(words).length > 0) throw new DomainError('THANKS_PERSONAL');
    if ((await this.ask(actor, words, contentScene.forum)) !== 'pass') throw new DomainError('THANKS_NOT_EXAMINED');
  }

  private async ask(actor: Actor, content: string, scene: 2 | 3, title?: string): Promise<TextCheck> {
    const openid = await this.users.openidOf(actor.userId);
    if (!openid) return 'unreachable';
    const verdict = await this.verdict({ openid, content, scene, title });
    if (verdict === 'risky') throw new DomainError('WISH_TEXT_REFUSED');
    return verdict;
  }

  private async verdict(check: Parameters<WechatClient['checkText']>[0]): Promise<TextCheck | 'risky'> {
    try {
      return (await this.wechat.checkText(check)).verdict;
    } catch (error) {
      if (error instanceof WechatError) return 'unreachable';
      throw error;
    }
  }
}
