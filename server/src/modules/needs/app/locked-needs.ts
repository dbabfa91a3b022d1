import { Injectable } from '@nestjs/common';
import { type NeedAction, needMachine, needNotifications } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { type Message, Notifier } from '../../notifications/index.js';
import { Tasks } from '../../tasks/index.js';
import type { Need } from '../data/need.entities.js';
import { NeedsRepository } from '../data/needs.repository.js';
import { type NeedRelation, requireParty } from '../domain/need.policy.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Needs are said and followed by who says and follows wishes for somebody. */
export const SCOPE = 'wishes';
type NeedNews = Exclude<keyof typeof needNotifications, 'need_heard'>;

/** The beats every journey of a need shares: lock, may I, move, tell. */
@Injectable()
export class LockedNeeds {
  constructor(
    private readonly needs: NeedsRepository,
    private readonly persons: PersonDirectory,
    private readonly representation: Representation,
    private readonly notifier: Notifier,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What the actor is to needs of this person. */
  async relation(actor: Actor, personId: string, tx?: Tx): Promise<NeedRelation> {
    const part = await this.representation.partTowards(actor, personId, SCOPE, tx);
    const office = await this.persons.officeTowards(actor, personId, tx);
    return {
      ...{ isAsker: part === 'self' || part === 'proxy', isStaff: hasRole(actor, 'staff') },
      isWorker: office !== undefined,
    };
  }

  /** The need under lock. Throws `NOT_FOUND` for who may not take this step, `NEED_MOVED_ON`. */
  async take(tx: Tx, actor: Actor, id: string, action: NeedAction): Promise<Need> {
    const need = await this.needs.lockNeed(tx, actor.communityId, id);
    requireParty(await this.relation(actor, need.personId, tx), action);
    needMachine.next(need.state, action);
    return need;
  }

  /** Writes a step: the state by the table and the fields, and the act in the person's record. */
  async move(tx: Tx, need: Need, action: NeedAction, actor: Actor, fields: Partial<Need> = {}): Promise<void> {
    const state = needMachine.next(need.state, action);
    await this.needs.change(tx, need, { ...fields, state, boardAt: this.clock.now() });
    await this.record(tx, need, `need.${action}`, actor);
  }

  record(tx: Tx, { id, communityId, personId, state }: Need, action: string, actor: Actor): Promise<void> {
    return this.audit.record(tx, action, actor, { id, communityId, personId }, { state });
  }

  /**
   * Tells the person and who acts for them. Of whom nobody with an account hears, a task is opened for whoever looks after
   * them (N1).
   */
  async tell(tx: Tx, need: Need, kind: NeedNews, params: object): Promise<void> {
    const { id, communityId, personId } = need;
    const now = this.clock.now();
    const audience = await this.representation.audience(communityId, personId, SCOPE, tx);
    for (const { memberId } of audience) {
      const dedupeKey = `${kind}:${id}:${need.again}:${now.getTime()}`;
      await this.notifier.notify(tx, { communityId, memberId, kind, params, dedupeKey } as Message);
    }
    const told = audience.length > 0;
    await this.needs.change(tx, need, { toldAt: told ? now : null, toldHow: told ? 'mini_app' : null });
    if (told) return;
    await this.tasks.open(tx, {
      ...{ communityId, kind: 'need_tell', personId, subjectId: id, key: tellKey(id) },
      dueAt: new Date(now.getTime() + 3 * DAY_MS),
    });
  }
}

/** The task to tell somebody what became of a need. */
export const tellKey = (needId: string): string => `need_tell:${needId}`;
