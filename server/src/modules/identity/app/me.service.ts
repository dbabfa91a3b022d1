import { Injectable } from '@nestjs/common';
import { DomainError, maskPhone } from '@silin/shared';
import { codeRefusal, contentScene, WechatClient, WechatError } from '../../../integrations/wechat/index.js';
import { AuditService } from '../../audit/index.js';
import { Transactor } from '../../../platform/database/transactor.js';
import type { NicknameCheck, User } from '../data/user.entity.js';
import { UserRepository } from '../data/user.repository.js';
import { type ChangeMeDto, type MeDto, meDto, type PhoneDto } from '../dto/me.dto.js';
import { Avatars } from './avatars.js';
import { Memberships } from './memberships.js';
import { PhoneBook } from './phone-book.js';

/** The signed-in person, across communities. */
@Injectable()
export class MeService {
  constructor(
    private readonly wechat: WechatClient,
    private readonly transactor: Transactor,
    private readonly users: UserRepository,
    private readonly memberships: Memberships,
    private readonly avatars: Avatars,
    private readonly phoneBook: PhoneBook,
    private readonly audit: AuditService,
  ) {}

  /** Who I am and where I belong. */
  async view(userId: string): Promise<MeDto> {
    const user = await this.standing(userId);
    const memberships = await this.memberships.present(userId);
    return meDto(user, memberships, await this.avatars.urlFor(user.avatarMediaId));
  }

  /**
   * Changes what is given. A nickname WeChat calls risky is refused (`NICKNAME_REFUSED`); when WeChat does not
   * answer, the name stands and is marked. A picture must be one's own.
   */
  async change(userId: string, change: ChangeMeDto): Promise<MeDto> {
    const fields = await this.checked(userId, change);
    await this.transactor.run(async (tx) => {
      if (change.avatarMediaId) await this.avatars.requireOwn(tx, change.avatarMediaId, userId);
      if (Object.keys(fields).length > 0) await this.users.change(tx, userId, fields);
      if (fields.nickname !== undefined) await this.memberships.renamed(tx, userId);
      await this.audit.record(tx, 'user.changed', { userId }, { id: userId }, { fields: Object.keys(fields) });
    });
    return this.view(userId);
  }

  /** Keeps the phone number behind the code of WeChat's button. Throws `PHONE_CODE_INVALID`, `PLATFORM_UNAVAILABLE`. */
  async takePhone(userId: string, code: string): Promise<PhoneDto> {
    const number = await this.wechat.phoneNumber(code).catch((error: unknown) => {
      throw codeRefusal(error, 'PHONE_CODE_INVALID');
    });
    const fields = this.phoneBook.proven(number.countryCode, number.purePhoneNumber);
    await this.transactor.run(async (tx) => {
      await this.users.change(tx, userId, fields);
      await this.audit.record(tx, 'user.phone-proven', { userId }, { id: userId });
    });
    return { phoneMasked: maskPhone(fields.phone ?? '') };
  }

  private async checked(userId: string, { nickname, avatarMediaId, elderMode }: ChangeMeDto): Promise<Partial<User>> {
    const user = await this.standing(userId);
    const fields: Partial<User> = {};
    if (elderMode !== undefined) fields.elderMode = elderMode;
    if (avatarMediaId !== undefined) fields.avatarMediaId = avatarMediaId;
    if (nickname !== undefined && nickname !== user.nickname) {
      fields.nicknameCheck = await this.checkNickname(user.openid ?? '', nickname);
      fields.nickname = nickname;
    }
    return fields;
  }

  private async checkNickname(openid: string, nickname: string): Promise<NicknameCheck> {
    try {
      const { verdict } = await this.wechat.checkText({
        openid,
        content: nickname,
        nickname,
        scene: contentScene.profile,
      });
      if (verdict === 'risky') throw new DomainError('NICKNAME_REFUSED');
      return verdict;
    } catch (error) {
      if (error instanceof WechatError) return 'unreachable';
      throw error;
    }
  }

  private async standing(userId: string): Promise<User> {
    const user = await this.users.standing(userId);
    if (!user) throw new DomainError('SESSION_ENDED');
    return user;
  }
}
