import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError, type Proof, PROOF_WORDS, volunteerLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactor } from '../../../platform/database/transactor.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { Notifier } from '../../notifications/index.js';
import { AbilitiesRepository } from '../data/abilities.repository.js';
import { VolunteerRepository } from '../data/volunteer.repository.js';
import { type AbilitiesBody, type AbilitiesDto, abilitiesDto, type NoteProofBody } from '../dto/abilities.dto.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a volunteer says they can do, and the insurance and qualifications staff saw on paper. */
@Injectable()
export class VolunteerAbilitiesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly abilities: AbilitiesRepository,
    private readonly volunteers: VolunteerRepository,
    private readonly members: MemberDirectory,
    private readonly notifier: Notifier,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** One's own. */
  mine({ communityId, memberId }: Actor): Promise<AbilitiesDto> {
    return this.read(communityId, memberId);
  }

  /** Of an applicant or volunteer, for staff. Throws `NOT_FOUND`. */
  async ofVolunteer({ communityId }: Actor, volunteerId: string): Promise<AbilitiesDto> {
    return this.read(communityId, await this.memberOf(communityId, volunteerId));
  }

  /** Says them anew, for somebody who has applied. Throws `VOLUNTEER_REQUIRED`. */
  async say(actor: Actor, { skills, times, languages }: AbilitiesBody): Promise<AbilitiesDto> {
    const { communityId, memberId } = actor;
    await this.transactor.run(async (tx) => {
      await this.members.lockMember(tx, memberId);
      const volunteer = await this.volunteers.ofMember(memberId, tx);
      if (!volunteer) throw new DomainError('VOLUNTEER_REQUIRED');
      const changedAt = this.clock.now();
      await this.abilities.keep(tx, { memberId, communityId, skills, times, languages, changedAt });
      await this.audit.record(tx, 'volunteer.abilities_said', actor, { id: volunteer.id, communityId });
    });
    return this.read(communityId, memberId);
  }

  /** Staff saw the paper and write down until when it is good. Throws `NOT_FOUND`, `STAFF_OWN_MATTER`, `VOLUNTEER_PROOF_DAY`. */
  async noteProof(actor: Actor, volunteerId: string, { kind, untilDay }: NoteProofBody): Promise<AbilitiesDto> {
    const { communityId } = actor;
    const memberId = await this.memberOf(communityId, volunteerId);
    if (memberId === actor.memberId) throw new DomainError('STAFF_OWN_MATTER');
    const now = this.clock.now();
    const last = chinaDate(new Date(now.getTime() + volunteerLimits.proofMaxDays * DAY_MS));
    if (untilDay < chinaDate(now) || untilDay > last) throw new DomainError('VOLUNTEER_PROOF_DAY');
    await this.transactor.run(async (tx) => {
      await this.members.lockMember(tx, memberId);
      const seen = { seenByMemberId: actor.memberId, seenAt: now };
      await this.abilities.keepProof(tx, { memberId, kind, communityId, untilDay, toldUntil: null, ...seen });
      await this.audit.record(tx, 'volunteer.proof_noted', actor, { id: volunteerId, communityId }, { kind, untilDay });
      await this.notifier.notify(tx, {
        ...{ communityId, memberId, kind: 'volunteer_proof_noted' as const, params: { what: PROOF_WORDS[kind] } },
        dedupeKey: `volunteer-proof:${memberId}:${kind}:${now.getTime()}`,
      });
    });
    return this.read(communityId, memberId);
  }

  /** It was a mistake, or holds no more. Throws `NOT_FOUND`, `STAFF_OWN_MATTER`. */
  async dropProof(actor: Actor, volunteerId: string, kind: Proof): Promise<AbilitiesDto> {
    const { communityId } = actor;
    const memberId = await this.memberOf(communityId, volunteerId);
    if (memberId === actor.memberId) throw new DomainError('STAFF_OWN_MATTER');
    await this.transactor.run(async (tx) => {
      if (!(await this.abilities.dropProof(tx, memberId, kind))) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, 'volunteer.proof_dropped', actor, { id: volunteerId, communityId }, { kind });
    });
    return this.read(communityId, memberId);
  }

  private async memberOf(communityId: string, volunteerId: string): Promise<string> {
    const volunteer = await this.volunteers.inCommunity(communityId, volunteerId);
    if (!volunteer) throw new DomainError('NOT_FOUND');
    return volunteer.memberId;
  }

  private async read(communityId: string, memberId: string): Promise<AbilitiesDto> {
    const [said] = await this.abilities.ofMembers(communityId, [memberId]);
    const proofs = await this.abilities.proofsOf(communityId, [memberId]);
    return abilitiesDto(said, proofs, chinaDate(this.clock.now()));
  }
}
