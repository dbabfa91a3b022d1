import { Injectable } from '@nestjs/common';
import { type ActingAs, chinaDate, DomainError, isAway, isReviewDue } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory, peopleReach, PersonDirectory } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { decodeCursor, type Page, PAGE_SIZE, toPage } from '../../../platform/http/keyset.js';
import { careProfile, type CareProfileDto, type EmergencyContactDto } from '../dto/profile.dto.js';
import type { CareProfileCardDto, CareProfilesQuery } from '../dto/profile-list.dto.js';
import type { CareProfile } from '../data/profile.entities.js';
import { ProfilesRepository } from '../data/profiles.repository.js';

/** Reading care profiles, for staff and grid workers; for everybody else there are none. */
@Injectable()
export class ProfileQueries {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly persons: PersonDirectory,
    private readonly members: MemberDirectory,
    private readonly transactor: Transactor,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The profile of somebody the actor looks after, or null; the look is on record before the answer leaves. Throws `NOT_FOUND`. */
  async look(actor: Actor, personId: string): Promise<CareProfileDto | null> {
    const as = await this.persons.officeTowards(actor, personId);
    if (!as) throw new DomainError('NOT_FOUND');
    return this.lookAs(actor, personId, as);
  }

  /** The same for a caller who has asked as what the reader may. */
  async lookAs(actor: Actor, personId: string, as: ActingAs): Promise<CareProfileDto | null> {
    const profile = await this.profiles.ofPerson(personId);
    if (!profile) return null;
    await this.transactor.run((tx) =>
      this.audit.record(
        tx,
        'care_profile.looked_at',
        actor,
        { id: personId, communityId: actor.communityId, personId },
        { as, profileId: profile.id },
      ),
    );
    return this.view(profile);
  }

  /** The profile of somebody, or null, without a look on record: for the person themselves. */
  async ofPerson(personId: string): Promise<CareProfileDto | null> {
    const profile = await this.profiles.ofPerson(personId);
    return profile && this.view(profile);
  }

  /**
   * Whom to call when somebody the actor looks after cannot be found, or null; on record with both before the answer leaves. The
   * emergency person need not live in the actor's grids. Throws `NOT_FOUND`.
   */
  async emergency(actor: Actor, personId: string): Promise<EmergencyContactDto | null> {
    const { communityId } = actor;
    const as = await this.persons.officeTowards(actor, personId);
    if (!as) throw new DomainError('NOT_FOUND');
    const called = (await this.profiles.ofPerson(personId))?.emergencyPersonId;
    const contact = called && (await this.persons.contacts(communityId, [called])).get(called);
    if (!called || !contact) return null;
    await this.transactor.run((tx) =>
      this.audit.recordAll(
        tx,
        'person.contact_looked_at',
        actor,
        [called, personId].map((id) => ({ id, communityId, personId: id })),
        { as, why: 'emergency' },
      ),
    );
    return { personId: called, name: contact.name, phone: contact.phone };
  }

  /** The profile of somebody the actor may see, without a look on record: for whoever has just written it. Throws `NOT_FOUND`. */
  async after(actor: Actor, personId: string): Promise<CareProfileDto> {
    const profile = await this.profiles.ofPerson(personId);
    if (!profile || profile.communityId !== actor.communityId) throw new DomainError('NOT_FOUND');
    return this.view(profile);
  }

  /** Profiles of people who are here (or of who moved or died, when asked for) and within the actor's reach, the soonest review first. Throws `NOT_FOUND`, `BAD_CURSOR`. */
  async page(actor: Actor, query: CareProfilesQuery): Promise<Page<CareProfileCardDto>> {
    const reach = peopleReach(actor);
    if (!reach) throw new DomainError('NOT_FOUND');
    const { tier, gridId, category, reviewDue, state, limit = PAGE_SIZE } = query;
    const today = chinaDate(this.clock.now());
    const filter = {
      ...(tier && { tier }),
      ...(gridId && { gridId }),
      ...(category && { category }),
      ...(reviewDue && { dueBy: today }),
      ...(state && { state }),
    };
    const rows = await this.profiles.page(reach, filter, decodeCursor(query.cursor), limit + 1);
    const [people, categories, workers] = await Promise.all([
      this.persons.facts(
        actor.communityId,
        rows.map(({ personId }) => personId),
      ),
      this.profiles.categories(rows.map(({ id }) => id)),
      this.members.summaries(rows.flatMap(({ gridWorkerMemberId: id }) => id ?? [])),
    ]);
    const keyset = ({ reviewOn, id }: (typeof rows)[number]) => ({ at: new Date(reviewOn), id });
    return toPage(rows, limit, keyset, (row): CareProfileCardDto => {
      const { personId, buildingName, gridName, reviewOn, awayUntil, gridWorkerMemberId } = row;
      const person = people.get(personId);
      return {
        ...{ personId, name: person?.name ?? '', birthYear: person?.birthYear ?? null, buildingName, gridName },
        ...{ tier: row.tier, categories: categories.get(row.id) ?? [], reviewOn },
        ...{ reviewDue: isReviewDue(reviewOn, today), awayUntil: isAway(awayUntil, today) ? awayUntil : null },
        gridWorkerName: (gridWorkerMemberId && workers.get(gridWorkerMemberId)?.nickname) || null,
      };
    });
  }

  private async view(profile: CareProfile): Promise<CareProfileDto> {
    const { id, communityId, emergencyPersonId, gridWorkerMemberId, deputyMemberId, updatedByMemberId } = profile;
    const tiers = await this.profiles.tiers(id);
    const memberIds = [gridWorkerMemberId, deputyMemberId, updatedByMemberId, ...tiers.map((t) => t.setByMemberId)];
    const [categories, members, people] = await Promise.all([
      this.profiles.categories([id]),
      this.members.summaries(memberIds.flatMap((memberId) => memberId ?? [])),
      this.persons.facts(communityId, emergencyPersonId ? [emergencyPersonId] : []),
    ]);
    return careProfile(profile, {
      ...{ categories: categories.get(id) ?? [], tiers, now: this.clock.now() },
      memberName: (memberId) => members.get(memberId)?.nickname ?? '',
      personName: (personId) => people.get(personId)?.name ?? '',
    });
  }
}
