import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { mediaLimits, mediaMachine } from '@silin/shared';
import { contentScene, type MediaVerdictPush, WechatClient, WechatError } from '../../../integrations/wechat/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { defineTopic } from '../../../platform/jobs/topic.js';
import { Sweeps } from '../../../platform/jobs/sweeps.js';
import { UserDirectory } from '../../identity/index.js';
import { Notifier } from '../../notifications/index.js';
import { PlatformPushes } from '../../wechat-push/index.js';
import { type CheckVerdict, MediaCheckRepository } from '../data/media-check.repository.js';
import type { Media } from '../data/media.entity.js';
import { MediaRepository } from '../data/media.repository.js';
import { MediaLinks } from './media-links.js';

/** Ask WeChat to look at a picture. */
export const CHECK = defineTopic<{ mediaId: string }>('media.check');

const LINK_MINUTES = 120;
const AGAIN_AFTER_MS = 60_000;
const BATCH = 100;
/** What a trace id may look like to be one we could have been given. */
const TRACE_ID = /^[\x21-\x7e]{1,128}$/;

/** By when a verdict should have come. */
export const verdictDueAt = (asked: Date): Date => new Date(asked.getTime() + mediaLimits.verdictWaitMinutes * 60_000);

/**
 * WeChat's look at pictures: asked from the outbox, answered later by a push that names the trace id. A push may come
 * twice, or before we stored its trace id. What WeChat cannot look at, or is unsure of, waits for staff.
 */
@Injectable()
export class MediaCheckingService implements OnModuleInit {
  private readonly log = new Logger(MediaCheckingService.name);

  constructor(
    private readonly transactor: Transactor,
    private readonly media: MediaRepository,
    private readonly checks: MediaCheckRepository,
    private readonly outbox: Outbox,
    private readonly sweeps: Sweeps,
    private readonly pushes: PlatformPushes,
    private readonly wechat: WechatClient,
    private readonly users: UserDirectory,
    private readonly notifier: Notifier,
    private readonly links: MediaLinks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(CHECK, ({ payload }) => this.ask(payload.mediaId));
    this.pushes.on('media-verdict', (push) => this.heard(push));
    this.sweeps.every(60, 'media-verdicts-overdue', () => this.askAgainWhereSilent());
  }

  /** Asks WeChat to look. Throws what may pass later, so that the outbox tries again. */
  async ask(mediaId: string): Promise<void> {
    const media = await this.media.byId(mediaId);
    if (media?.state !== 'checking') return;
    const openid = await this.users.openidOf(media.ownerUserId);
    if (!openid) return this.leaveToStaff(mediaId);
    const mediaUrl = this.links.urlFor(mediaId, 'private', LINK_MINUTES);
    try {
      const { traceId } = await this.wechat.checkMedia({ openid, mediaUrl, scene: contentScene.socialLog });
      await this.asked(mediaId, traceId);
    } catch (error) {
      if (!(error instanceof WechatError) || error.mayPassLater) throw error;
      this.log.warn(error.message);
      await this.leaveToStaff(mediaId);
    }
  }

  /** Takes a verdict in. The same one twice counts once. */
  async heard(push: MediaVerdictPush): Promise<void> {
    if (!TRACE_ID.test(push.traceId)) return;
    const verdict: CheckVerdict = push.verdict ?? push.failure ?? 'other';
    await this.transactor.run(async (tx) => {
      const early = { traceId: push.traceId, mediaId: null, verdict, label: push.label, at: this.clock.now() };
      if (await this.checks.addOnce(tx, early)) return; // `asked` will find it
      const check = await this.checks.lockIfThere(tx, push.traceId);
      if (!check?.mediaId || !(await this.checks.decideOnce(tx, push.traceId, verdict, push.label))) return;
      await this.apply(tx, check.mediaId, verdict);
    });
  }

  private async asked(mediaId: string, traceId: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      const now = this.clock.now();
      const isNew = await this.checks.addOnce(tx, { traceId, mediaId, verdict: null, at: now });
      const early = isNew ? null : await this.checks.lockIfThere(tx, traceId);
      const media = await this.media.lockIfThere(tx, mediaId);
      if (!media) return;
      await this.media.change(tx, mediaId, { checks: media.checks + 1, checkDueAt: verdictDueAt(now) });
      if (!early?.verdict || early.mediaId) return;
      await this.checks.nameMedia(tx, traceId, mediaId);
      await this.apply(tx, mediaId, early.verdict);
    });
  }

  /** Moves the picture by a verdict. `risky` counts whenever it comes; everything else only while we wait. */
  private async apply(tx: Tx, mediaId: string, verdict: CheckVerdict): Promise<void> {
    const media = await this.media.lockIfThere(tx, mediaId);
    if (!media) return;
    if (verdict === 'risky') return this.refuse(tx, media);
    if (media.state !== 'checking') return;
    if (verdict === 'download' && media.checks < mediaLimits.checksMax) return this.askAgain(tx, media, AGAIN_AFTER_MS);
    const action = verdict === 'pass' || media.staffLookedAt ? 'pass' : 'hold';
    await this.media.change(tx, mediaId, { state: mediaMachine.next(media.state, action), checkDueAt: null });
  }

  private async refuse(tx: Tx, media: Media): Promise<void> {
    if (!mediaMachine.can(media.state, 'refuse')) return;
    await this.media.change(tx, media.id, { state: mediaMachine.next(media.state, 'refuse'), checkDueAt: null });
    await this.media.refuseCopies(tx, media);
    await tellOwner(this.notifier, tx, media);
  }

  private async askAgain(tx: Tx, media: Media, afterMs: number): Promise<void> {
    const at = new Date(this.clock.now().getTime() + afterMs);
    await this.media.change(tx, media.id, { checkDueAt: verdictDueAt(at) });
    await this.outbox.enqueue(tx, CHECK, { mediaId: media.id }, at);
  }

  private leaveToStaff(mediaId: string): Promise<void> {
    return this.transactor.run((tx) => this.apply(tx, mediaId, 'other'));
  }

  /** Where no verdict came in time WeChat is asked again, and after three times staff look. */
  private async askAgainWhereSilent(): Promise<number> {
    const silent = await this.media.overdueChecks(this.clock.now(), BATCH);
    for (const { id } of silent) {
      await this.transactor.run(async (tx) => {
        const media = await this.media.lockIfThere(tx, id);
        if (media?.state !== 'checking' || !media.checkDueAt || media.checkDueAt > this.clock.now()) return;
        if (media.checks >= mediaLimits.checksMax) await this.apply(tx, id, 'other');
        else await this.askAgain(tx, media, 0);
      });
    }
    return silent.length;
  }
}

/** Tells the owner that a picture will not be shown. */
export function tellOwner(notifier: Notifier, tx: Tx, media: Media): Promise<void> {
  return notifier.notify(tx, {
    ...{ communityId: media.communityId, memberId: media.ownerMemberId, kind: 'photo_refused', params: {} },
    dedupeKey: `photo-refused:${media.id}`,
  });
}
