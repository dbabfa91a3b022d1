import type { DataSource } from 'typeorm';
import { WISH_CATEGORIES, type WishState } from '@silin/shared';
import { encrypted } from '../../src/platform/crypto/field-cipher.js';
import { gramsOf } from '../../src/modules/wishes/domain/search-grams.js';
import { newId } from '../../src/platform/database/ids.js';

/** A community to be filled, and the one person in it who has said and done very much. */
export interface CrowdPlace {
  readonly communityId: string;
  readonly gridIds: readonly string[];
  /** Has said every tenth wish and fulfilled another tenth; their living ones stay untouched. */
  readonly busy?: { readonly memberId: string };
}

/** What was made, for whoever asks questions about it. */
export interface Crowd {
  readonly members: { userId: string; memberId: string }[];
  readonly openWishIds: string[];
}

/** Wishes in the proportions of a community some years old: most are done, a fifth is under way. */
const STATES: readonly WishState[] = [
  ...Array<WishState>(3).fill('submitted'),
  ...Array<WishState>(15).fill('open'),
  ...Array<WishState>(4).fill('claimed'),
  ...Array<WishState>(2).fill('delivered'),
  ...Array<WishState>(60).fill('fulfilled'),
  ...Array<WishState>(4).fill('rejected'),
  ...Array<WishState>(6).fill('withdrawn'),
  ...Array<WishState>(6).fill('expired'),
];
const WORDS: readonly [title: string, text: string][] = [
  ['厨房的灯不亮了', '够不着，晚饭前后在家。'],
  ['陪我去医院复查', '腿脚不好，上午就行。'],
  ['想要一副老花镜', '三百度左右的就可以。'],
  ['教我用手机看病', '想学会在网上挂号。'],
  ['帮忙取一个快递', '东西沉，在驿站里。'],
  ['窗户擦不到外面', '一扇朝南的大窗户。'],
  ['每周来说说话吧', '周末下午都有空。'],
  ['门锁有点卡住了', '钥匙要转很久才开。'],
];
/** One sealed value per column: what a page costs includes opening it, what filling a table costs need not include sealing. */
const seal = (column: string, text: string): unknown => encrypted(column).to(text);
const ROWS_AT_ONCE = 2_000;
const DAY_MS = 86_400_000;
const LIVING: readonly WishState[] = ['submitted', 'open', 'claimed', 'delivered'];

/**
 * Fills a community with `wishes` wishes, a tenth as many members and their claims, by INSERTs of many rows: for
 * measurements and for tests of what a list costs. `now` is the newest instant; the wishes go back from there.
 */
export async function crowd(
  db: DataSource,
  place: CrowdPlace,
  { wishes, now, members = Math.ceil(wishes / 10) }: { wishes: number; now: Date; members?: number },
): Promise<Crowd> {
  const people = await crowdOfMembers(db, place, members, now);
  const sealed = {
    detail: seal('wishes.private_detail', '门铃坏了，请敲门'),
    phone: seal('wishes.contact_phone', '13900000002'),
    address: seal('wishes.contact_address', '2号楼3单元201室'),
  };
  const openWishIds: string[] = [];
  for (let from = 0; from < wishes; from += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, wishes - from) }, (_, i) => ({
      ...wishRow(place, people, from + i, now),
      sealed,
    }));
    openWishIds.push(...rows.filter(({ state }) => state === 'open').map(({ id }) => id));
    await db.query(`INSERT INTO wishes (${WISH_COLUMNS.map(([name]) => name).join(', ')}) VALUES ?`, [
      rows.map((row) => WISH_COLUMNS.map(([, value]) => value(row))),
    ]);
    const claimed = rows.filter(({ state }) => CLAIM_STATE[state] !== undefined);
    if (claimed.length > 0) {
      await db.query(
        `INSERT INTO wish_claims (id, community_id, wish_id, volunteer_member_id, slot, state, claimed_at, due_at, wake_at,
           delivered_at, ended_at) VALUES ?`,
        [claimed.map((row) => claimRow(place, people, row, now))],
      );
    }
  }
  await fillGrams(db, place.communityId);
  return { members: people, openWishIds };
}

async function crowdOfMembers(db: DataSource, place: CrowdPlace, count: number, now: Date): Promise<Crowd['members']> {
  const made = Array.from({ length: count }, () => ({ userId: newId(), memberId: newId() }));
  const [name, address] = [seal('members.real_name', '王小明'), seal('members.address', '2号楼3单元201室')];
  for (let from = 0; from < made.length; from += ROWS_AT_ONCE) {
    const some = made.slice(from, from + ROWS_AT_ONCE);
    const at = (i: number): Date => new Date(now.getTime() - (from + i) * 60_000);
    await db.query(
      'INSERT INTO users (id, openid, nickname, nickname_check, elder_mode, phone_proven, created_at) VALUES ?',
      [some.map(({ userId }, i) => [userId, userId, `邻居${from + i}`, 'pass', 0, 0, at(i)])],
    );
    await db.query('INSERT INTO members (id, community_id, user_id, real_name, address, joined_at) VALUES ?', [
      some.map(({ userId, memberId }, i) => [memberId, place.communityId, userId, name, address, at(i)]),
    ]);
    await db.query(
      'INSERT INTO volunteers (id, community_id, member_id, state, is_party_member, applied_at, decided_at) VALUES ?',
      [some.map(({ memberId }, i) => [newId(), place.communityId, memberId, 'approved', 0, at(i), at(i)])],
    );
  }
  return made;
}

interface WishMade {
  readonly id: string;
  readonly i: number;
  readonly communityId: string;
  readonly author: string;
  readonly slot: number;
  readonly state: WishState;
  readonly gridId: string | null;
  readonly at: Date;
}

function wishRow(place: CrowdPlace, people: Crowd['members'], i: number, now: Date): WishMade {
  // 37 has no factor in common with 100: neighbours in time are in different states.
  const state = STATES[(i * 37) % STATES.length] as WishState;
  const person = people[i % people.length]?.memberId ?? newId();
  const isBusyOnes = place.busy && i % 10 === 0 && !LIVING.includes(state);
  return {
    id: newId(),
    i,
    communityId: place.communityId,
    author: isBusyOnes ? (place.busy?.memberId ?? person) : person,
    slot: (Math.floor(i / people.length) % 50) + 1,
    state,
    gridId: place.gridIds[i % place.gridIds.length] ?? null,
    at: new Date(now.getTime() - i * 1_000),
  };
}

type WishSealed = WishMade & { readonly sealed: Record<'detail' | 'phone' | 'address', unknown> };

const hangs = ({ state }: WishMade): boolean => !['submitted', 'rejected'].includes(state);

const WISH_COLUMNS: readonly [string, (row: WishSealed) => unknown][] = [
  ['id', ({ id }) => id],
  ['community_id', ({ communityId }) => communityId],
  ['author_member_id', ({ author }) => author],
  ['author_slot', ({ slot }) => slot],
  ['state', ({ state }) => state],
  ['category', ({ i }) => WISH_CATEGORIES[i % WISH_CATEGORIES.length]],
  ['title', ({ i }) => WORDS[i % WORDS.length]?.[0]],
  ['public_text', ({ i }) => WORDS[i % WORDS.length]?.[1]],
  ['private_detail', ({ sealed }) => sealed.detail],
  ['contact_phone', ({ sealed }) => sealed.phone],
  ['contact_address', ({ sealed }) => sealed.address],
  ['grid_id', ({ gridId }) => gridId],
  ['text_check', () => 'pass'],
  ['created_at', ({ at }) => at],
  ['state_since', ({ at }) => at],
  ['hung_at', (row) => (hangs(row) ? row.at : null)],
  ['open_until', (row) => (hangs(row) ? new Date(row.at.getTime() + 3_650 * DAY_MS) : null)],
];

const CLAIM_STATE: Partial<Record<WishState, string>> = {
  claimed: 'active',
  delivered: 'delivered',
  fulfilled: 'confirmed',
};

function claimRow(place: CrowdPlace, people: Crowd['members'], { id, i, state, at }: WishMade, now: Date): unknown[] {
  const helper = people[(i + 1) % people.length]?.memberId;
  const isBusyOnes = place.busy && i % 10 === 1 && state === 'fulfilled';
  const volunteer = isBusyOnes ? place.busy?.memberId : helper;
  // Leases end within days; the alarm is far away, so that no sweep comes between.
  const due = new Date(now.getTime() + ((i % 7) - 3) * DAY_MS);
  const wake = state === 'claimed' ? new Date(now.getTime() + 3_650 * DAY_MS) : null;
  const slot = (Math.floor(i / people.length) % 50) + 1;
  const done = state === 'claimed' ? null : at;
  const ended = state === 'fulfilled' ? at : null;
  return [newId(), place.communityId, id, volunteer, slot, CLAIM_STATE[state], at, due, wake, done, ended];
}

/** Gram by gram, in the order of the key: a hundred times faster than wish by wish. */
async function fillGrams(db: DataSource, communityId: string): Promise<void> {
  const titlesOf = new Map<string, string[]>();
  for (const words of WORDS) {
    for (const gram of gramsOf(...words)) titlesOf.set(gram, [...(titlesOf.get(gram) ?? []), words[0]]);
  }
  for (const gram of [...titlesOf.keys()].sort()) {
    await db.query(
      `INSERT IGNORE INTO wish_grams (community_id, gram, wish_id)
       SELECT community_id, ?, id FROM wishes WHERE community_id = ? AND title IN (?) ORDER BY id`,
      [gram, communityId, titlesOf.get(gram)],
    );
  }
}
