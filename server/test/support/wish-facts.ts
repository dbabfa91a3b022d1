import type { ClaimState, WishCategory, WishState } from '@silin/shared';
import { newId } from '../../src/platform/database/ids.js';
import { personOf } from './consents.js';
import type { TestCommunity, TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';

/** A claim that began so many hours after the wish was said and, when it ended, lasted so long. */
export interface WrittenClaim {
  readonly afterHours: number;
  readonly state: ClaimState;
  readonly lastedHours?: number;
}

/** A wish as figures see it. */
export interface WrittenWish {
  readonly saidAt: Date;
  readonly state: WishState;
  readonly stateSince?: Date;
  readonly category?: WishCategory;
  /** Null: without a grid. */
  readonly gridId?: string | null;
  readonly title?: string;
  readonly claims?: readonly WrittenClaim[];
}

const HOUR_MS = 3_600_000;

/** Writes wishes with their claims straight into the tables: journeys cannot be taken in the past. Returns their ids in order. */
export async function writeWishes(
  t: TestApp,
  { id: communityId, staff }: TestCommunity,
  author: TestMember,
  wishes: readonly WrittenWish[],
): Promise<string[]> {
  const personId = await personOf(t, author);
  const ids: string[] = [];
  let slot = 0;
  for (const wish of wishes) {
    const id = newId();
    ids.push(id);
    const { saidAt, state, stateSince = saidAt, category = 'repair', gridId = null, title = '厨房的灯不亮了' } = wish;
    slot = (slot % 50) + 1;
    await insert(t, 'wishes', {
      ...{
        id,
        community_id: communityId,
        person_id: personId,
        author_slot: slot,
        said_by_member_id: author.memberId,
      },
      ...{
        said_as: 'author',
        said_at: saidAt,
        state,
        category,
        title,
        public_text: '晚饭前后都在家。',
        grid_id: gridId,
      },
      ...{ text_check: 'pass', created_at: saidAt, state_since: stateSince },
      ...(state === 'open' ? { hung_at: saidAt, open_until: new Date(saidAt.getTime() + 30 * 24 * HOUR_MS) } : {}),
    });
    for (const claim of wish.claims ?? []) {
      const claimedAt = new Date(saidAt.getTime() + claim.afterHours * HOUR_MS);
      const living = claim.state === 'active' || claim.state === 'delivered';
      const endedAt = living ? null : new Date(claimedAt.getTime() + (claim.lastedHours ?? 48) * HOUR_MS);
      await insert(t, 'wish_claims', {
        ...{ id: newId(), community_id: communityId, wish_id: id, volunteer_member_id: staff.memberId, slot },
        ...{ state: claim.state, claimed_at: claimedAt, due_at: new Date(claimedAt.getTime() + 168 * HOUR_MS) },
        ...{ ended_at: endedAt, wake_at: claim.state === 'active' ? claimedAt : null },
      });
    }
  }
  return ids;
}

async function insert(t: TestApp, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  await t.db.query(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (?)`, [Object.values(row)]);
}
