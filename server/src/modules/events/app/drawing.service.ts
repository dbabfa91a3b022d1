import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { commitmentOf, DomainError, DRAW_SECRET_BYTES, fixFrame, holdDraw } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { type AuditActor, AuditService } from '../../audit/index.js';
import type { Actor } from '../../communities/index.js';
import { DrawsRepository } from '../data/draws.repository.js';
import type { EventSession } from '../data/event.entities.js';
import { EventWritesRepository } from '../data/event-writes.repository.js';
import { EventsRepository } from '../data/events.repository.js';
import type { Draw } from '../data/registration.entities.js';
import { applyDraw, takeDrawBack } from '../domain/drawing.js';
import { settle } from '../domain/settle.js';
import { drawsByItselfAt } from '../domain/wakes.js';
import { type DrawsView, drawView, type RunDrawBody, type VoidDrawBody } from '../dto/draw.dto.js';
import { DeskBatch } from './desk-batch.js';
import { NoShows } from './no-shows.js';
import { SessionGrounds } from './session-grounds.js';
import { EventTelling } from './telling.js';

/** Who moves a draw on: a member, or the clock. */
interface By {
  readonly memberId: string | null;
  readonly actor: AuditActor;
}
const CLOCK: By = { memberId: null, actor: 'clock' };

/**
 * Draws 摇号 of sessions: a commitment first, then the fixed list, then witness words, then the result (docs/algorithms/fair-draw.md).
 * Everything happens under the lock of the session; nothing is ever deleted.
 */
@Injectable()
export class Drawing {
  constructor(
    private readonly transactor: Transactor,
    private readonly events: EventsRepository,
    private readonly writes: EventWritesRepository,
    private readonly draws: DrawsRepository,
    private readonly batch: DeskBatch,
    private readonly noShows: NoShows,
    private readonly grounds: SessionGrounds,
    private readonly telling: EventTelling,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The public proof of the draw, and of those that were voided. Throws `NOT_FOUND`. */
  async proof(actor: Actor, sessionId: string): Promise<DrawsView> {
    const { session } = await this.grounds.visible(actor, sessionId);
    return this.view(session);
  }

  /** Publishes the commitment; one that is there stays. Throws `NOT_FOUND`, `DRAW_NOT_THIS`, `DRAW_ALREADY`, `SESSION_MOVED_ON`. */
  async commit(actor: Actor, sessionId: string): Promise<DrawsView> {
    return this.locked(actor, sessionId, (tx, session) => this.commitLocked(tx, session, byOf(actor)));
  }

  /** Fixes the list, before the witness speaks. Throws as `commit`, `DRAW_NOT_COMMITTED`, `DRAW_TOO_EARLY`. */
  async fixFrame(actor: Actor, sessionId: string): Promise<DrawsView> {
    return this.locked(actor, sessionId, (tx, session) => this.fixLocked(tx, session, byOf(actor)));
  }

  /** Draws. Witness words count when the list was fixed before them. Throws as `fixFrame`, `DRAW_ALREADY`, `DRAW_FRAME_FIRST`. */
  async run(actor: Actor, sessionId: string, { witnessWords }: RunDrawBody): Promise<DrawsView> {
    return this.locked(actor, sessionId, async (tx, session) => {
      const draw = await this.open(tx, session);
      if (witnessWords && !draw.frameHash) throw new DomainError('DRAW_FRAME_FIRST');
      await this.runLocked(tx, session, witnessWords ?? null, byOf(actor));
    });
  }

  /** Voids the draw, with a reason; whoever had a place by it applies again. Throws as `commit`, `DRAW_NOT_COMMITTED`. */
  async void(actor: Actor, sessionId: string, { reason }: VoidDrawBody): Promise<DrawsView> {
    return this.locked(actor, sessionId, async (tx, session) => {
      const now = this.clock.now();
      const draw = await this.draws.valid(session.id, tx);
      if (!draw) throw new DomainError('DRAW_NOT_COMMITTED');
      if (session.promoteUntil && now >= session.promoteUntil) throw new DomainError('SESSION_MOVED_ON');
      const opened = await this.batch.open(tx, session, {
        ...{ registrationIds: await this.draws.drawnIds(tx, session.id), personIds: [], contactPersonIds: [] },
      });
      takeDrawBack(opened.desk);
      await this.draws.change(tx, draw, { voidedAt: now, voidReason: reason, voidedByMemberId: actor.memberId });
      await this.writes.changeSession(tx, session, { drawnAt: null });
      await this.batch.write(tx, opened, new Map());
      await this.audit.record(tx, 'draw.voided', actor, { id: draw.id, communityId: session.communityId });
    });
  }

  /** What the clock does to the draw of a locked session: commits before anybody can apply, fixes the list, draws without a witness. */
  async tend(tx: Tx, session: EventSession): Promise<void> {
    const { mode, state, drawnAt, opensAt, drawAt } = session;
    const now = this.clock.now();
    if (mode !== 'draw' || state !== 'planned' || drawnAt || !opensAt || !drawAt || now < opensAt) return;
    const known = await this.draws.valid(session.id, tx);
    // After a draw was voided the organiser begins anew, not the clock.
    if (!known && (await this.draws.all(session.communityId, session.id)).length > 0) return;
    if (!known) await this.commitLocked(tx, session, CLOCK);
    if (now < drawAt) return;
    if (!known?.frameHash) await this.fixLocked(tx, session, CLOCK);
    const draw = await this.open(tx, session);
    if (now >= drawsByItselfAt(drawAt, draw.committedAt)) await this.runLocked(tx, session, null, CLOCK);
  }

  /** When the clock holds the draw of a locked session without a witness; null when it is held, or voided. */
  async heldByItselfAt(tx: Tx, { id, drawAt, drawnAt }: EventSession): Promise<Date | null> {
    const draw = drawAt && !drawnAt ? await this.draws.valid(id, tx) : null;
    return draw && drawAt ? drawsByItselfAt(drawAt, draw.committedAt) : null;
  }

  private async commitLocked(tx: Tx, session: EventSession, { memberId, actor }: By): Promise<void> {
    if (session.drawnAt) throw new DomainError('DRAW_ALREADY');
    if (await this.draws.valid(session.id, tx)) return;
    const secret = randomBytes(DRAW_SECRET_BYTES).toString('hex');
    const draw: Draw = {
      ...{ id: newId(), communityId: session.communityId, subjectKind: 'session', subjectId: session.id, secret },
      ...{ commitment: commitmentOf(secret), committedAt: this.clock.now(), committedByMemberId: memberId },
      ...{ frameHash: null, frameSize: null, witnessWords: null, witnessedByMemberId: null, drawnAt: null },
      ...{ record: null, voidedAt: null, voidReason: null, voidedByMemberId: null },
    };
    await this.draws.insert(tx, draw);
    await this.writes.changeSession(tx, session, { wakeAt: this.clock.now() });
    await this.audit.record(tx, 'draw.committed', actor, { id: draw.id, communityId: session.communityId });
  }

  private async fixLocked(tx: Tx, session: EventSession, { actor }: By): Promise<void> {
    const draw = await this.open(tx, session);
    if (session.drawAt && this.clock.now() < session.drawAt) throw new DomainError('DRAW_TOO_EARLY');
    if (draw.frameHash) return;
    const event = (await this.events.byIds([session.eventId], tx)).get(session.eventId);
    const contacts = session.noShowsLast ? await this.draws.contactsApplied(tx, session.id) : [];
    const behind = event ? [...(await this.noShows.behind(session, event, contacts, tx)).keys()] : [];
    await this.draws.fixFrame(tx, session.id, (session.firstTimersFirst && event?.seriesId) || null, behind);
    const { ids, first, last } = await this.draws.frame(tx, session.id);
    const { frameHash } = fixFrame({ secretHex: draw.secret, ids, first, last });
    await this.draws.change(tx, draw, { frameHash, frameSize: ids.length });
    const subject = { id: draw.id, communityId: session.communityId };
    await this.audit.record(tx, 'draw.frame_fixed', actor, subject, { size: ids.length });
  }

  private async runLocked(tx: Tx, session: EventSession, witnessWords: string | null, by: By): Promise<void> {
    await this.fixLocked(tx, session, by);
    const draw = await this.open(tx, session);
    const now = this.clock.now();
    const frame = await this.draws.frame(tx, session.id);
    const { order, record } = holdDraw({ secretHex: draw.secret, ...frame, witnessWords });
    const asked = { registrationIds: frame.ids, personIds: [], contactPersonIds: [] };
    await this.writes.changeSession(tx, session, { drawnAt: now });
    const opened = await this.batch.open(tx, session, asked);
    const { confirmed, waiting } = applyDraw(opened.desk, order, now);
    settle(opened.desk, now);
    await this.batch.write(tx, opened, new Map());
    const seats = confirmed.reduce((sum, party) => sum + party.seats, 0);
    await this.draws.change(tx, draw, {
      ...{ drawnAt: now, record: { ...record, seats }, witnessWords: record.witnessWords },
      witnessedByMemberId: witnessWords ? by.memberId : null,
    });
    const subject = { id: draw.id, communityId: session.communityId };
    await this.audit.record(tx, 'draw.held', by.actor, subject, { size: order.length, seats });
    const told = { session, cause: draw.id };
    const ids = (parties: readonly { id: string }[]): string[] => parties.map(({ id }) => id);
    await this.telling.tell(tx, {
      ...{ ...told, registrationIds: ids(confirmed), kind: 'registration_drawn', why: 'drawn' },
    });
    await this.telling.tell(tx, { ...told, registrationIds: ids(waiting), kind: 'registration_drawn_waiting' });
  }

  /** The valid draw that was not held yet. */
  private async open(tx: Tx, session: EventSession): Promise<Draw> {
    const draw = await this.draws.valid(session.id, tx);
    if (!draw) throw new DomainError('DRAW_NOT_COMMITTED');
    if (draw.drawnAt) throw new DomainError('DRAW_ALREADY');
    return draw;
  }

  private async locked(
    actor: Actor,
    sessionId: string,
    work: (tx: Tx, session: EventSession) => Promise<void>,
  ): Promise<DrawsView> {
    const session = await this.transactor.run(async (tx) => {
      const session = await this.events.lockSession(tx, actor.communityId, sessionId);
      if (session.mode !== 'draw') throw new DomainError('DRAW_NOT_THIS');
      if (session.state !== 'planned') throw new DomainError('SESSION_MOVED_ON');
      await work(tx, session);
      return session;
    });
    this.grounds.forget(sessionId);
    return this.view(session);
  }

  private async view({ communityId, id }: EventSession): Promise<DrawsView> {
    return { draws: (await this.draws.all(communityId, id)).map(drawView) };
  }
}

const byOf = (actor: Actor): By => ({ memberId: actor.memberId, actor });
