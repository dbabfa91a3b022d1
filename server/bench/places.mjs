// Communities to measure in: founded as the operator founds them, filled by dev/crowd.
import { CommunitySetup } from '../dist/src/modules/communities/index.js';
import { newId } from '../dist/src/platform/database/ids.js';
import { crowd } from '../dist/dev/crowd/crowd.js';
import { person, volunteering } from './ground.mjs';

const GRIDS = [
  { name: '一', buildings: ['1号楼'] },
  { name: '二', buildings: ['2号楼'] },
];

/** A community with `wishes` wishes, one staff member and one person who said and did a tenth of everything. */
export async function aPlace(ground, name, wishes) {
  const { app, db } = ground;
  const found = await app.get(CommunitySetup).found({ city: '测', street: '测', name, grids: GRIDS });
  const busy = await person(ground, found.code);
  const staff = await person(ground, found.code);
  await volunteering(db, busy);
  await db.query(
    "INSERT INTO member_roles (member_id, role, community_id, granted_at) VALUES (?, 'staff', ?, NOW(3))",
    [staff.memberId, found.id],
  );
  const emptyGrid = newId();
  await db.query("INSERT INTO grids (id, community_id, name, name_key) VALUES (?, ?, '空', '空')", [
    emptyGrid,
    found.id,
  ]);
  const { openWishIds: open } = await fill(ground, found, wishes, busy);
  return { name, found, busy, staff, emptyGrid, wishes, open, path: `/communities/${found.id}` };
}

/** `count` more communities of `wishes` wishes each, which nobody looks at. */
export async function manyPlaces(ground, count, wishes) {
  for (let i = 0; i < count; i += 1) {
    const name = `旁${i}`;
    const found = await ground.app.get(CommunitySetup).found({ city: '测', street: '测', name, grids: GRIDS });
    await fill(ground, found, wishes);
  }
}

const fill = ({ db }, found, wishes, busy) =>
  crowd(db, { communityId: found.id, gridIds: found.grids.map(({ id }) => id), busy }, { wishes, now: new Date() });

/** So that the engine plans with what is there now. */
export const analyze = ({ db }) =>
  db.query('ANALYZE TABLE wishes, wish_claims, wish_grams, members, member_name_grams, users, volunteers, outbox');

export async function people(ground, code, count) {
  const made = [];
  while (made.length < count) made.push(await person(ground, code));
  return made;
}
