import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { deskSignInMachine, DomainError, identityLimits } from '@silin/shared';
import { platformRefusal, WechatClient } from '../../../integrations/wechat/index.js';
import { AuditService } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { DeskSignInRepository } from '../data/desk-sign-in.repository.js';
import type { DeskSignIn } from '../data/session.entities.js';
import { type DeskCodeDto, type DeskProgressDto, type DeskRequestDto, deskRequest } from '../dto/desk.dto.js';
import { PersonLock } from './person-lock.js';
import { newSecret, secretHash } from './refresh-secrets.js';
import { SessionsService } from './sessions.service.js';

const CONFIRM_PAGE = 'pages/desk-confirm/index';
/** WeChat's smallest: it is shown on a desktop, not printed. */
const IMAGE_WIDTH_PIXELS = 280;
/** A confirmed code waits this long for its browser to come and fetch the session. */
const REDEEM_WITHIN_MS = 60_000;
/** 22 visible characters; WeChat allows 32. */
const newScene = (): string => randomBytes(16).toString('base64url');

/**
 * Sign-in at the desk: the page shows a mini-program code, the person scans it inside WeChat, sees which browser, from
 * where and when, and confirms. One time, a few minutes, for the browser that asked and for the person who scanned.
 */
@Injectable()
export class DeskSignInService {
  constructor(
    private readonly wechat: WechatClient,
    private readonly transactor: Transactor,
    private readonly desks: DeskSignInRepository,
    private readonly sessions: SessionsService,
    private readonly people: PersonLock,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** A new code for the browser that asks. Throws `PLATFORM_UNAVAILABLE` when WeChat draws no picture. */
  async open(browser: string, place: string): Promise<DeskCodeDto> {
    const [id, scene, browserSecret] = [newId(), newScene(), newSecret()];
    const picture = await this.wechat
      .miniProgramCode({
        ...{ scene, page: CONFIRM_PAGE, width: IMAGE_WIDTH_PIXELS },
        // Outside production the page need not be published yet.
        checkPath: this.config.env === 'production',
      })
      .catch((error: unknown) => {
        throw platformRefusal(error);
      });
    const requestedAt = this.clock.now();
    const expiresAt = new Date(requestedAt.getTime() + identityLimits.deskSignInMinutes * 60_000);
    await this.desks.add({
      ...{ id, browser, place, requestedAt, expiresAt, userId: null, state: deskSignInMachine.initial },
      ...{ sceneHash: secretHash(scene), browserSecretHash: secretHash(browserSecret) },
    });
    return { id, browserSecret, codeImage: dataUrl(picture), expiresAt };
  }

  /**
   * How far it is, for the browser that asked; once confirmed, the first poll opens the session and gets its tokens, no
   * later one does. Throws `NOT_FOUND` for an unknown code and for another browser alike.
   */
  async poll(id: string, browserSecret: string): Promise<DeskProgressDto> {
    const seen = await this.desks.byId(id);
    if (!seen || seen.browserSecretHash !== secretHash(browserSecret)) throw new DomainError('NOT_FOUND');
    if (seen.state !== 'confirmed' || this.isOver(seen)) return { state: this.stateOf(seen), tokens: null };
    const opened = await this.transactor.run(async (tx) => {
      if (!seen.userId || !(await this.people.hold(tx, seen.userId))) return null; // whoever confirmed is gone
      const desk = await this.desks.lockIfThere(tx, id);
      if (!desk?.userId || desk.state !== 'confirmed') return null; // another poll was quicker
      await this.desks.change(tx, id, { state: deskSignInMachine.next(desk.state, 'redeem') });
      return this.sessions.open(tx, desk.userId, 'desk', desk.browser);
    });
    return { state: 'redeemed', tokens: opened && (await this.sessions.tokensOf(opened)) };
  }

  /** What is about to be confirmed. Throws `DESK_SIGN_IN_GONE`, and `DESK_SIGN_IN_MOVED_ON` when somebody else scanned it. */
  scan(userId: string, scene: string): Promise<DeskRequestDto> {
    return this.transactor.run(async (tx) => {
      const desk = await this.lockOpen(tx, scene);
      const again = desk.state === 'scanned' && desk.userId === userId;
      if (!again) await this.desks.change(tx, desk.id, { state: deskSignInMachine.next(desk.state, 'scan'), userId });
      return deskRequest(desk);
    });
  }

  /**
   * Lets the browser in. Only the person who scanned, only once; repeating a confirmation whose answer was lost changes
   * nothing. Throws `DESK_SIGN_IN_GONE`, `DESK_SIGN_IN_MOVED_ON`.
   */
  async confirm(userId: string, scene: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      const desk = await this.lockOpen(tx, scene);
      this.requireScannedBy(desk, userId);
      if (desk.state === 'confirmed') return;
      const state = deskSignInMachine.next(desk.state, 'confirm');
      await this.desks.change(tx, desk.id, {
        state,
        expiresAt: new Date(this.clock.now().getTime() + REDEEM_WITHIN_MS),
      });
      await this.audit.record(tx, 'desk.confirmed', { userId }, { id: desk.id });
    });
  }

  /** "Not me": the browser stays outside. Throws as `confirm`. */
  async deny(userId: string, scene: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      const desk = await this.lockOpen(tx, scene);
      this.requireScannedBy(desk, userId);
      await this.desks.change(tx, desk.id, { state: deskSignInMachine.next(desk.state, 'deny') });
      await this.audit.record(tx, 'desk.denied', { userId }, { id: desk.id });
    });
  }

  private async lockOpen(tx: Tx, scene: string): Promise<DeskSignIn> {
    const desk = await this.desks.lockIfThereByScene(tx, secretHash(scene));
    if (!desk || this.isOver(desk)) throw new DomainError('DESK_SIGN_IN_GONE');
    return desk;
  }

  private requireScannedBy(desk: DeskSignIn, userId: string): void {
    if (desk.userId !== userId) throw new DomainError('DESK_SIGN_IN_MOVED_ON', { state: desk.state });
  }

  private isOver(desk: DeskSignIn): boolean {
    return desk.expiresAt <= this.clock.now();
  }

  private stateOf(desk: DeskSignIn): DeskProgressDto['state'] {
    const decided = desk.state === 'denied' || desk.state === 'redeemed';
    return decided || !this.isOver(desk) ? desk.state : 'expired';
  }
}

function dataUrl(picture: Buffer): string {
  const type = picture[0] === 0xff ? 'jpeg' : 'png';
  return `data:image/${type};base64,${picture.toString('base64')}`;
}
