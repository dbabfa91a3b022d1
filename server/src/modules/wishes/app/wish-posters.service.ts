import { Injectable, type StreamableFile } from '@nestjs/common';
import { chinaDate, DomainError, formatDate, WISH_CATEGORY_WORDS } from '@silin/shared';
import { WechatClient } from '../../../integrations/wechat/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { PDF, PNG } from '../../../platform/http/file-answer.js';
import type { PosterContent } from '../../../platform/poster/poster.js';
import { type Actor, CommunityDirectory } from '../../communities/index.js';
import { ExportRecords } from '../../exports/index.js';
import type { Wish } from '../data/wish.entity.js';
import { WishesRepository } from '../data/wishes.repository.js';
import { WishCards } from './wish-cards.js';

const WISH_PAGE = 'pages/wish/index';
const CODE_WIDTH_PIXELS = 430;

/** The poster of a wish that waits for somebody: what the wall says, and the code that leads to it. For every member. */
@Injectable()
export class WishPosters {
  constructor(
    private readonly wishes: WishesRepository,
    private readonly cards: WishCards,
    private readonly communities: CommunityDirectory,
    private readonly exports: ExportRecords,
    private readonly wechat: WechatClient,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** For a phone. Recorded before it is given. Throws `NOT_FOUND` for a wish that does not wait for anybody. */
  png(actor: Actor, wishId: string): Promise<StreamableFile> {
    return this.give(actor, wishId, PNG);
  }

  /** For the board by the door. The same. */
  pdf(actor: Actor, wishId: string): Promise<StreamableFile> {
    return this.give(actor, wishId, PDF);
  }

  private async give(actor: Actor, wishId: string, type: typeof PNG | typeof PDF): Promise<StreamableFile> {
    const wish = await this.wishes.find(actor.communityId, wishId);
    if (wish?.state !== 'open') throw new DomainError('NOT_FOUND');
    const content = await this.content(wish);
    const facts = {
      ...{ kind: 'wishes.poster', subjectId: wish.id, filter: { wishId: wish.id }, filterWords: '心愿海报' },
      fileName: `心愿海报 ${chinaDate(this.clock.now())}.${type === PNG ? 'png' : 'pdf'}`,
    };
    return this.exports.file(actor, facts, type, 1, async () => {
      const { posterPdf, posterPng } = await import('../../../platform/poster/poster.js');
      return type === PNG ? posterPng(content) : posterPdf(content);
    });
  }

  /** Only what hangs on the wall: no name, no picture. */
  private async content(wish: Wish): Promise<PosterContent> {
    const { name, phone } = await this.communities.face(wish.communityId);
    const [card] = await this.cards.draw(wish.communityId, [wish]);
    const code = await this.code(wish.id);
    const facts = [
      { label: '在哪里', words: [card?.gridName, card?.buildingName].filter(Boolean).join(' ') || name },
      { label: '贴到', words: wish.openUntil ? formatDate(wish.openUntil, 0) : '' },
      { label: '怎么帮', words: '先认领，再看住址和电话；做完请对方点一下' },
    ];
    const orCall = phone ? `没有手机请打 ${phone}。` : '没有手机请到社区来说一声。';
    return {
      ...{ communityName: name, title: wish.title, summary: wish.publicText, picture: null, code, tone: 'act' },
      tag: `微心愿 · ${WISH_CATEGORY_WORDS[wish.category]}`,
      facts: facts.filter(({ words }) => words !== ''),
      codeWords: `${code ? '微信扫一扫，看看能不能帮。' : '打开微信里的“四邻”小程序，看心愿墙。'}${orCall}`,
    };
  }

  /** The code that leads to the wish, or null when WeChat draws none now. A scene has 32 characters: the id without its dashes. */
  private code(wishId: string): Promise<Buffer | null> {
    const checkPath = this.config.env === 'production';
    return this.wechat
      .miniProgramCode({ scene: wishId.replaceAll('-', ''), page: WISH_PAGE, width: CODE_WIDTH_PIXELS, checkPath })
      .catch(() => null);
  }
}
