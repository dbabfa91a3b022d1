import type { INestApplicationContext } from '@nestjs/common';
import {
  type Actor,
  type CommunityPlan,
  CommunitySetup,
  type FoundedCommunity,
  PersonDirectory,
  RolesService,
} from '../../src/modules/communities/index.js';
import { AccessTokens } from '../../src/modules/identity/app/access-tokens.js';
import { JoiningService } from '../../src/modules/communities/app/joining.service.js';
import { MeService } from '../../src/modules/identity/app/me.service.js';
import { ProfileService } from '../../src/modules/communities/app/profile.service.js';
import { SessionsService } from '../../src/modules/identity/app/sessions.service.js';
import { SigningInService } from '../../src/modules/identity/app/signing-in.service.js';
import { VolunteeringService } from '../../src/modules/volunteers/app/volunteering.service.js';
import type { Castling } from './cast.js';
import type { StoryClock } from './story-clock.js';
import type { StandIn } from './stand-in.js';
import type { ToldOnce } from './told-once.js';

/** A community with its people, by slug. */
export interface Settled {
  readonly community: FoundedCommunity;
  readonly actors: ReadonlyMap<string, Actor>;
}

const HOUR_MS = 60 * 60 * 1000;
const HOURS_BETWEEN = 7;
const DEVICE = '微信 · 演示';

/** Founds a community and lets its people join, by the same services as everybody else. */
export class Settlement {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly standIn: StandIn,
    private readonly told: ToldOnce,
    private readonly clock: StoryClock,
  ) {}

  /** People come one after the other, `HOURS_BETWEEN` hours apart, beginning at `from`. */
  async settle(plan: CommunityPlan & { code: string }, cast: readonly Castling[], from: Date): Promise<Settled> {
    this.clock.set(from);
    const community = await this.told.tell(`found-${plan.code}`, () => this.app.get(CommunitySetup).found(plan));
    const actors = new Map<string, Actor>();
    const staff: Actor[] = [];
    for (const [number, person] of cast.entries()) {
      this.clock.set(new Date(from.getTime() + number * HOURS_BETWEEN * HOUR_MS));
      const actor = await this.moveIn(community, person, number, staff[0]);
      actors.set(person.slug, actor);
      if (actor.roles.includes('staff')) staff.push(actor);
    }
    return { community, actors };
  }

  private async moveIn(community: FoundedCommunity, person: Castling, number: number, staff?: Actor): Promise<Actor> {
    const { slug, building } = person;
    const userId = await this.signIn(person);
    const buildingId = community.grids.flatMap((grid) => grid.buildings).find(({ name }) => name === building)?.id;
    const { memberId } = await this.told.tell(`join-${slug}`, () =>
      this.app.get(JoiningService).join(userId, community.code, buildingId),
    );
    await this.told.tell(`me-${slug}`, async () => {
      await this.app.get(MeService).change(userId, { nickname: person.name, elderMode: person.elder ?? false });
    });
    const { personId } = await this.app.get(PersonDirectory).ofMember(memberId);
    const actor = await this.giveRoles(community, person, { userId, memberId, personId, communityId: community.id });
    if (person.reachable) await this.fillProfile(actor, person, number);
    const volunteer = person.volunteering && staff ? await this.volunteer(actor, person, staff) : null;
    return { ...actor, volunteer };
  }

  /** Signs in once as a phone would, and ends that session: the demo leaves no open doors. */
  private signIn(person: Castling): Promise<string> {
    return this.told.tell(`sign-in-${person.slug}`, async () => {
      const { accessToken } = await this.app
        .get(SigningInService)
        .byWechatCode(await this.standIn.loginCode(person), DEVICE);
      const { userId, sessionId } = await this.app.get(AccessTokens).read(accessToken);
      await this.app.get(SessionsService).signOut(userId, sessionId);
      return userId;
    });
  }

  private async giveRoles(
    community: FoundedCommunity,
    { slug, roles = [], grids = [] }: Castling,
    who: Pick<Actor, 'userId' | 'memberId' | 'personId' | 'communityId'>,
  ): Promise<Actor> {
    const gridIds = community.grids.filter(({ name }) => grids.includes(name)).map(({ id }) => id);
    for (const role of roles) {
      await this.told.tell(`role-${slug}-${role}`, () =>
        this.app.get(RolesService).appoint(community.id, who.memberId, role, gridIds),
      );
    }
    return { ...who, roles, volunteer: null, gridIds };
  }

  /** Phones begin with 138 0000, a block nobody is called under. */
  private async fillProfile(actor: Actor, { slug, name }: Castling, number: number): Promise<void> {
    const phone = `1380000${String(1000 + number)}`;
    const address = `${(number % 3) + 1}单元${(number % 5) + 1}0${(number % 2) + 1}`;
    await this.told.tell(`profile-${slug}`, async () => {
      await this.app.get(ProfileService).change(actor, { realName: `${name}（演示）`, phone, address });
    });
  }

  private async volunteer(
    actor: Actor,
    { slug, name, volunteering }: Castling,
    staff: Actor,
  ): Promise<Actor['volunteer']> {
    const service = this.app.get(VolunteeringService);
    const { end, reason, isPartyMember = false, ...words } = volunteering ?? { end: 'applied' };
    if (end === 'applied') this.clock.set(this.clock.daysAgo(2)); // still on the desk: it came lately
    const { id } = await this.told.tell(`apply-${slug}`, () =>
      service.apply(actor, { ...words, isPartyMember, realName: `${name}（演示）` }),
    );
    if (end === 'applied') return 'applied';
    const first = end === 'declined' ? 'decline' : 'approve';
    await this.told.tell(`${first}-${slug}`, () =>
      service.decide(staff, id, first, end === 'declined' ? (reason ?? null) : null),
    );
    if (end === 'suspended')
      await this.told.tell(`suspend-${slug}`, () => service.decide(staff, id, 'suspend', reason ?? null));
    return end;
  }
}
