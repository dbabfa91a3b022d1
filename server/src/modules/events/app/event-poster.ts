import { Injectable } from '@nestjs/common';
import { EVENT_KIND_WORDS, EVENT_THEME_WORDS, formatDate, formatTime } from '@silin/shared';
import { WechatClient } from '../../../integrations/wechat/index.js';
import { Config } from '../../../platform/config/config.js';
import type { PosterContent } from '../../../platform/poster/poster.js';
import { MediaService } from '../../media/index.js';
import type { CommunityEvent, EventSession } from '../data/event.entities.js';
import { LedgerRepository } from '../data/ledger.repository.js';

const EVENT_PAGE = 'events/pages/event/index';
const CODE_WIDTH_PIXELS = 430;

/** What stands on the poster 海报 of a session. */
@Injectable()
export class EventPoster {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly media: MediaService,
    private readonly wechat: WechatClient,
    private readonly config: Config,
  ) {}

  async content(event: CommunityEvent, session: EventSession): Promise<PosterContent> {
    const { name, phone } = await this.ledger.community(event.communityId);
    const code = await this.code(event.id);
    const orCall = phone ? `没有手机请打 ${phone}。` : '没有手机请到社区来说一声。';
    return {
      ...{ communityName: name, title: event.title, summary: event.summary, code },
      tag: `${EVENT_KIND_WORDS[event.kind]} · ${EVENT_THEME_WORDS[event.theme]}`,
      facts: facts(event, session),
      picture: event.coverMediaId ? await this.media.passedPicture(event.communityId, event.coverMediaId) : null,
      codeWords: `${code ? '微信扫一扫，看详情' : '打开微信里的“四邻”小程序，点“活动”'}${verb(session)}。${orCall}`,
    };
  }

  /** The code that leads to the event, or null when WeChat draws none now: a poster that says when and where is better than none. */
  private async code(eventId: string): Promise<Buffer | null> {
    const checkPath = this.config.env === 'production';
    // A scene has 32 characters: the id without its dashes.
    const scene = eventId.replaceAll('-', '');
    return this.wechat
      .miniProgramCode({ scene, page: EVENT_PAGE, width: CODE_WIDTH_PIXELS, checkPath })
      .catch(() => null);
  }
}

const verb = ({ mode }: EventSession): string => (mode === 'free' ? '' : '、报名');

function facts(event: CommunityEvent, session: EventSession): PosterContent['facts'] {
  const { startsAt, endsAt, label } = session;
  const sameDay = formatDate(startsAt, 0) === formatDate(endsAt, 0);
  const until = sameDay ? formatTime(endsAt) : `${formatDate(endsAt, 0)} ${formatTime(endsAt)}`;
  const when = `${formatDate(startsAt, 0)} ${formatTime(startsAt)} 至 ${until}`;
  const rows = [
    { label: '时间', words: label ? `${when}（${label}）` : when },
    { label: '地点', words: event.placeText ?? '' },
    { label: '给谁', words: forWhom(event, session) },
    { label: '怎么参加', words: howToTakePart(session) },
    { label: '共建单位', words: event.hostText ?? '' },
  ];
  return rows.filter(({ words }) => words !== '');
}

function forWhom({ audience }: CommunityEvent, { ageMin, ageMax }: EventSession): string {
  const who = audience === 'street' ? '全街道的居民' : '本社区的居民';
  if (ageMin !== null && ageMax !== null) return `${who}，${ageMin} 到 ${ageMax} 岁`;
  if (ageMin !== null) return `${who}，${ageMin} 岁以上`;
  return ageMax === null ? who : `${who}，${ageMax} 岁以下`;
}

function howToTakePart({ mode, opensAt, drawAt, capacity }: EventSession): string {
  if (mode === 'free') return '不用报名，来了就行';
  const from = opensAt ? `${formatDate(opensAt, 0)} ${formatTime(opensAt)} 开始报名，` : '';
  const seats = `名额 ${capacity} 个`;
  if (mode === 'order') return `${from}${seats}，先报先得`;
  return `${from}${seats}，${drawAt ? `${formatDate(drawAt, 0)} ${formatTime(drawAt)} ` : ''}摇号，早报晚报一样`;
}
