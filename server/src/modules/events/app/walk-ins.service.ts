import { Injectable } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { DoorRepository } from '../data/door.repository.js';
import type { EventSession } from '../data/event.entities.js';
import type { AnswerAtDoor, WalkIn } from '../data/fact.entities.js';
import { WalkInsRepository } from '../data/walk-ins.repository.js';
import { answersAtDoor } from '../domain/answers.js';
import { cameAt } from '../domain/door.policy.js';
import type { WalkInAnswer, WalkInBody } from '../dto/door.dto.js';
import { DoorMarks } from './door-marks.js';

/** People who walk in 现场来的: somebody, or a group, without a seat. A fact; no registration is changed by it. */
@Injectable()
export class WalkInsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly door: DoorRepository,
    private readonly walkIns: WalkInsRepository,
    private readonly marks: DoorMarks,
    private readonly directory: MemberDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what came, each nonce once. What was entered without a network is not lost for a link that leads nowhere any more: a
   * party of another session, an unknown building or an answer that does not fit is left out. Throws `SESSION_MOVED_ON` for a cancelled session and for a
   * nonce that was used elsewhere.
   */
  async add(actor: Actor, sessionId: string, sent: readonly WalkInBody[]): Promise<WalkInAnswer[]> {
    const buildings = await this.buildings(actor, sent);
    return this.transactor.run(async (tx) => {
      const { session, event } = await this.door.lock(tx, actor.communityId, sessionId);
      if (session.state === 'cancelled') throw new DomainError('SESSION_MOVED_ON');
      const known = await this.walkIns.byNonce(
        tx,
        sent.map(({ nonce }) => nonce),
      );
      if ([...known.values()].some((row) => row.sessionId !== sessionId)) throw new DomainError('SESSION_MOVED_ON');
      const parties = await this.parties(tx, sessionId, sent);
      const rows = new Map<string, WalkIn>();
      const answers: AnswerAtDoor[] = [];
      const unanswered = new Map<string, string[]>();
      for (const body of sent) {
        if (known.has(body.nonce) || rows.has(body.nonce)) continue;
        const row = this.rowOf(actor, session, body, parties, buildings);
        rows.set(body.nonce, row);
        const said = answersAtDoor(event.questions, body.answers ?? [], session.endsAt);
        unanswered.set(body.nonce, said.unanswered);
        answers.push(
          ...said.kept.map((one) => ({ ...one, id: newId(), walkInId: row.id, communityId: row.communityId })),
        );
      }
      await this.walkIns.add(tx, [...rows.values()], answers);
      if (rows.size > 0) {
        const people = [...rows.values()].reduce((sum, row) => sum + row.people, 0);
        await this.audit.record(tx, 'session.walked_in', actor, session, { people });
        await this.marks.holdLate(tx, session, actor);
      }
      const answered = new Set<string>();
      return sent.map(({ nonce }) => {
        const row = (rows.get(nonce) ?? known.get(nonce)) as WalkIn;
        const isNew = rows.has(nonce) && !answered.has(nonce);
        answered.add(nonce);
        return { nonce, id: row.id, verdict: isNew ? 'accepted' : 'repeat', unanswered: unanswered.get(nonce) ?? [] };
      });
    });
  }

  /** Again: nothing more. */
  async undo(actor: Actor, sessionId: string, walkInId: string, reason: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      const { session } = await this.door.lock(tx, actor.communityId, sessionId);
      if (!(await this.walkIns.undo(tx, walkInId, this.clock.now(), reason))) return;
      await this.audit.record(tx, 'session.walk_in_undone', actor, { id: walkInId, communityId: session.communityId });
    });
  }

  private rowOf(
    actor: Actor,
    session: EventSession,
    body: WalkInBody,
    parties: ReadonlySet<string>,
    buildings: ReadonlySet<string>,
  ): WalkIn {
    const { nonce, people, called, buildingId, ageBand, withRegistrationId } = body;
    const said = { deviceAt: new Date(body.deviceAt), offsetMs: body.deviceOffsetMs ?? 0 };
    const now = this.clock.now();
    return {
      ...{ id: newId(), communityId: actor.communityId, sessionId: session.id, nonce, personId: null, people },
      ...{ called: called ?? null, ageBand: ageBand ?? null },
      buildingId: buildingId && buildings.has(buildingId) ? buildingId : null,
      withRegistrationId: withRegistrationId && parties.has(withRegistrationId) ? withRegistrationId : null,
      ...{
        wasRegistrationId: null,
        at: body.offline ? cameAt(session, said, now) : now,
        byMemberId: actor.memberId,
        undoneAt: null,
        undoReason: null,
      },
    };
  }

  private parties(tx: Tx, sessionId: string, sent: readonly WalkInBody[]): Promise<Set<string>> {
    const ids = sent.flatMap(({ withRegistrationId }) => withRegistrationId ?? []);
    return this.door.registrationsIn(tx, sessionId, ids);
  }

  private async buildings({ communityId }: Actor, sent: readonly WalkInBody[]): Promise<Set<string>> {
    const known = new Set<string>();
    for (const buildingId of new Set(sent.flatMap((body) => body.buildingId ?? []))) {
      if (await this.directory.hasBuilding(communityId, buildingId)) known.add(buildingId);
    }
    return known;
  }
}
