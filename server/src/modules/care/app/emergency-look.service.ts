import { Injectable } from '@nestjs/common';
import { careLimits, DomainError } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, hasRole, PersonDirectory } from '../../communities/index.js';
import { Representation } from '../../consents/index.js';
import { Notifier } from '../../notifications/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { Tasks } from '../../tasks/index.js';
import { EmergencyLooksRepository } from '../data/emergency-looks.repository.js';
import { ProfilesRepository } from '../data/profiles.repository.js';
import type { EmergencyLookBody, EmergencyLookDto } from '../dto/emergency-look.dto.js';

const DAY_MS = 86_400_000;

/**
 * The glass that is broken in an emergency (个人信息保护法 18): any grid worker, and staff, find somebody of the whole community, with
 * what happened; the person and who may see their record are told at once, and where there is nobody to tell somebody has the task.
 */
@Injectable()
export class EmergencyLooks {
  constructor(
    private readonly transactor: Transactor,
    private readonly people: PersonDirectory,
    private readonly profiles: ProfilesRepository,
    private readonly looks: EmergencyLooksRepository,
    private readonly representation: Representation,
    private readonly notifier: Notifier,
    private readonly tasks: Tasks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Phone, door and what to know there, of the one person of this name or number. Throws `NOT_FOUND` for whoever works with nobody
   * and when nobody is found, `CARE_EMERGENCY_SEVERAL`, `CARE_EMERGENCY_LIMIT`.
   */
  look(actor: Actor, { q, buildingId, why }: EmergencyLookBody): Promise<EmergencyLookDto> {
    if (!hasRole(actor, 'grid_worker') && !hasRole(actor, 'staff')) throw new DomainError('NOT_FOUND');
    const { communityId } = actor;
    return this.transactor.run(async (tx) => {
      const personId = await this.find(tx, communityId, q, buildingId);
      for (const id of [...new Set([personId, actor.personId])].sort()) await this.people.lock(tx, communityId, id);
      await this.requireMayLook(tx, actor);
      const look = { id: newId(), communityId, personId, byMemberId: actor.memberId, why, at: this.clock.now() };
      await this.looks.add(tx, look);
      await this.audit.record(tx, 'person.emergency_looked_at', actor, { id: look.id, communityId, personId });
      const told = await this.tell(tx, actor, look);
      return { ...(await this.shown(tx, communityId, personId)), told };
    });
  }

  private async find(tx: Tx, communityId: string, q: string, buildingId: string | undefined): Promise<string> {
    const found = await this.people.ofNameOrPhone(communityId, q, tx);
    const there = buildingId ? found.filter((person) => person.buildingId === buildingId) : found;
    const [person, another] = there;
    if (!person) throw new DomainError('NOT_FOUND');
    if (another) throw new DomainError('CARE_EMERGENCY_SEVERAL');
    return person.personId;
  }

  /** The actor's own row is locked: how often somebody has looked today is counted one after the other. */
  private async requireMayLook(tx: Tx, { communityId, memberId }: Actor): Promise<void> {
    const limit = careLimits.emergencyLooksPerDay;
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    if ((await this.looks.countBy(tx, communityId, memberId, since)) >= limit)
      throw new DomainError('CARE_EMERGENCY_LIMIT', { limit });
  }

  /** Whoever is told reads why; where nobody has an account it is a task, due within a day. */
  private async tell(
    tx: Tx,
    actor: Actor,
    {
      id,
      communityId,
      personId,
      why,
      at,
    }: { id: string; communityId: string; personId: string; why: string; at: Date },
  ): Promise<boolean> {
    const listeners = (await this.representation.audience(communityId, personId, 'profile', tx)).filter(
      ({ memberId }) => memberId !== actor.memberId,
    );
    for (const { memberId, as } of listeners) {
      const kind = as === 'self' ? 'emergency_looked' : 'emergency_looked_family';
      await this.notifier.notify(tx, {
        communityId,
        memberId,
        kind,
        params: { why },
        dedupeKey: `${kind}:${id}:${memberId}`,
      });
    }
    if (listeners.length > 0) return true;
    const dueAt = new Date(at.getTime() + DAY_MS);
    const matter = { communityId, kind: 'tell_of_look', personId, subjectId: id } as const;
    await this.tasks.open(tx, { ...matter, why, dueAt, key: `emergency-look:${id}`, by: actor });
    return false;
  }

  private async shown(tx: Tx, communityId: string, personId: string): Promise<Omit<EmergencyLookDto, 'told'>> {
    const profile = await this.profiles.ofPerson(personId, tx);
    const { needs = null, atTheDoor = null, emergencyPersonId = null } = profile ?? {};
    const ids = [personId, ...(emergencyPersonId ? [emergencyPersonId] : [])];
    const contacts = await this.people.contacts(communityId, ids, tx);
    const [own, other] = ids.map((id) => contacts.get(id));
    return {
      ...{ name: own?.name ?? '', phone: own?.phone ?? null, building: own?.buildingName ?? null },
      ...{ door: own?.address ?? null, needs, atTheDoor },
      emergency: other ? { name: other.name, phone: other.phone } : null,
    };
  }
}
