import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  calledBack,
  callBackLimits,
  callBackMachine,
  chinaDate,
  chinaDayStart,
  commitmentOf,
  DRAW_SECRET_BYTES,
  drawToken,
  holdDraw,
} from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { CardCodes } from '../../care/index.js';
import type { CallBack, CallBackDraw, CallBackFrame } from '../data/call-back.entities.js';
import { CallBackDrawsRepository } from '../data/call-back-draws.repository.js';
import { CallBacksRepository } from '../data/call-backs.repository.js';
import { type Confirmation, groupsOf, quarterOf } from '../domain/draw-groups.js';
import { Confirmations } from './confirmations.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The draw of one day: committed to before the day begins, held in the morning after over everything that was confirmed on it
 * (docs/algorithms/callbacks.md). A key makes it one per community and day, the row's lock makes it held once.
 */
@Injectable()
export class DailyDraw {
  constructor(
    private readonly transactor: Transactor,
    private readonly draws: CallBackDrawsRepository,
    private readonly callBacks: CallBacksRepository,
    private readonly confirmations: Confirmations,
    private readonly cards: CardCodes,
    private readonly cipher: FieldCipher,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Publishes what this community is committed to, up to tomorrow; days that have one keep it. Returns how many were new. */
  commit(communityId: string): Promise<number> {
    return this.transactor.run(async (tx) => {
      const today = chinaDayStart(this.clock.now());
      const last = await this.draws.lastFrom(tx, communityId);
      const earliest = today - callBackLimits.daysDrawnLate * DAY_MS;
      let made = 0;
      for (let day = last ? Math.max(last.getTime() + DAY_MS, earliest) : today; day <= today + DAY_MS; day += DAY_MS)
        if (await this.commitTo(tx, communityId, new Date(day))) made += 1;
      return made;
    });
  }

  /** Holds the draw of a day that is over. False when it was held before. */
  hold(communityId: string, drawId: string): Promise<boolean> {
    return this.transactor.run(async (tx) => {
      const draw = await this.draws.lock(tx, communityId, drawId);
      if (!draw || draw.drawnAt) return false;
      const until = new Date(draw.fromAt.getTime() + DAY_MS);
      const all = await this.confirmations.between(tx, communityId, draw.fromAt, until);
      const may = await this.confirmations.callable(
        tx,
        communityId,
        all.map(({ personId }) => personId),
      );
      const drawn = all.filter(({ personId }) => may.has(personId));
      await this.drawAmong(tx, draw, drawn, all.length - drawn.length);
      return true;
    });
  }

  private async commitTo(tx: Tx, communityId: string, fromAt: Date): Promise<boolean> {
    const secret = randomBytes(DRAW_SECRET_BYTES).toString('hex');
    const draw: CallBackDraw = {
      ...{ id: newId(), communityId, fromAt, secret, commitment: commitmentOf(secret), committedAt: this.clock.now() },
      ...{ frameSize: null, leftOut: null, called: null, drawnAt: null, record: null },
    };
    if (!(await this.draws.add(tx, draw))) return false;
    await this.audit.record(tx, 'call_back_draw.committed', 'clock', draw, { day: chinaDate(fromAt) });
    return true;
  }

  private async drawAmong(tx: Tx, draw: CallBackDraw, drawn: readonly Confirmation[], leftOut: number): Promise<void> {
    const { communityId, secret: secretHex } = draw;
    const now = this.clock.now();
    const groups = await this.groups(tx, draw, drawn);
    const ids = new Map(drawn.map((one) => [one, this.opaqueId(draw, one)]));
    const inGroup = (group: string): string[] =>
      drawn.filter(({ subjectId }) => groups.get(subjectId) === group).map((one) => ids.get(one)!);
    const { record } = holdDraw({
      ...{ secretHex, ids: [...ids.values()], witnessWords: null },
      ...{ first: inGroup('first'), last: inGroup('rest') },
    });
    const called = new Set(calledBack(record));
    const frames: CallBackFrame[] = [];
    for (const one of drawn) {
      const opaqueId = ids.get(one)!;
      const isCalled = called.has(drawToken(secretHex, opaqueId));
      const drawnAs = groups.get(one.subjectId)!;
      frames.push({ drawId: draw.id, opaqueId, communityId, personId: one.personId, drawnAs, called: isCalled });
      if (isCalled) await this.callBacks.add(tx, { ...callBackOf(draw, one, now), drawnAs });
    }
    await this.draws.addFrames(tx, frames);
    const sizes = { frameSize: drawn.length, leftOut, called: called.size };
    await this.draws.change(tx, draw, { ...sizes, drawnAt: now, record });
    await this.audit.record(tx, 'call_back_draw.held', 'clock', draw, sizes);
  }

  private async groups(tx: Tx, { communityId, fromAt }: CallBackDraw, drawn: readonly Confirmation[]) {
    const since = new Date(chinaDayStart(`${quarterOf(chinaDate(fromAt))}T00:00:00+08:00`));
    const helpers = [...new Set(drawn.map(({ helperMemberId }) => helperMemberId))];
    const called = await this.callBacks.helpersCalled(tx, communityId, helpers, since);
    const byCard = drawn.filter(({ how }) => how === 'card').map(({ subjectId }) => subjectId);
    return groupsOf(drawn, called, await this.cards.usedFor(tx, byCard));
  }

  /** Says nothing to anybody without the server's key, and cannot be chosen: the same for the same confirmation. */
  private opaqueId({ fromAt }: CallBackDraw, { kind, subjectId }: Confirmation): string {
    return this.cipher.blindIndex(`${kind}\0${subjectId}\0${fromAt.toISOString()}`, 'call_back_frames.opaque_id');
  }
}

function callBackOf(
  { id: drawId, communityId }: CallBackDraw,
  one: Confirmation,
  now: Date,
): Omit<CallBack, 'drawnAs'> {
  const { kind, subjectId, pageId, personId, helperMemberId, certifierMemberId, how, at } = one;
  return {
    ...{ id: newId(), communityId, drawId, subjectKind: kind, subjectId, pageId, personId, helperMemberId },
    ...{ certifierMemberId, alongMemberIds: [...one.alongMemberIds], confirmedHow: how, confirmedAt: at },
    ...{ drawnAt: now, state: callBackMachine.initial, boardAt: now, tries: 0 },
    ...{ callerMemberId: null, heldByMemberId: null, heldUntil: null },
  };
}
