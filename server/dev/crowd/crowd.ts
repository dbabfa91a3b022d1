import type { DataSource, QueryRunner } from 'typeorm';
import { WISH_CATEGORIES, type WishState } from '@silin/shared';
import { encrypted } from '../../src/platform/crypto/field-cipher.js';
import { gramsOf } from '../../src/platform/database/grams.js';
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
  /** Some of the wishes that hang on the wall, the newest first. */
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
const ROWS_AT_ONCE = 50_000;
const OPEN_IDS = 5_000;
const LIVING: readonly WishState[] = ['submitted', 'open', 'claimed', 'delivered'];

/** Ids made in SQL: a real one whose last twelve digits are a number. Each kind of row has a beginning of its own. */
function numberedIds(): (expression: string) => string {
  const beginning = newId().slice(0, 24);
  return (expression) => `CONCAT('${beginning}', LPAD(LOWER(HEX(${expression})), 12, '0'))`;
}

/** The numbers from ? up to but not with ?, as `i`: the database makes the rows, nothing is sent but the statement. */
const DIGITS =
  '(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)';
const NUMBERS = `(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + ? AS i
  FROM ${DIGITS} a, ${DIGITS} b, ${DIGITS} c, ${DIGITS} e, (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) f
  HAVING i < ?) numbers`;

/** What is being made, and how its rows are numbered. */
interface Filling {
  readonly runner: QueryRunner;
  readonly place: CrowdPlace;
  readonly now: Date;
  readonly wishes: number;
  readonly members: number;
  readonly memberId: (expression: string) => string;
  readonly personId: (expression: string) => string;
  readonly wishId: (expression: string) => string;
}

/**
 * Fills a community with `wishes` wishes, a tenth as many members and their claims, by INSERT … SELECT: a million in minutes. For
 * measurements and for tests of what a list costs. `now` is the newest instant; the wishes go back from there.
 */
export async function crowd(
  db: DataSource,
  place: CrowdPlace,
  { wishes, now, members = Math.ceil(wishes / 10) }: { wishes: number; now: Date; members?: number },
): Promise<Crowd> {
  const runner = db.createQueryRunner();
  const ids = { memberId: numberedIds(), personId: numberedIds(), wishId: numberedIds() };
  const filling = { runner, place, now, wishes, members, ...ids };
  try {
    await fillMembers(filling);
    await fillWishes(filling);
    await fillGrams(filling);
    const open: { id: string }[] = await runner.query(
      "SELECT id FROM wishes WHERE community_id = ? AND state = 'open' ORDER BY hung_at DESC, id DESC LIMIT ?",
      [place.communityId, OPEN_IDS],
    );
    return { openWishIds: open.map(({ id }) => id) };
  } finally {
    await runner.release();
  }
}

/** Runs an INSERT … SELECT over the numbers below `count`, some at a time, so that no transaction grows large. */
async function overNumbers(
  { runner }: Filling,
  count: number,
  insert: string,
  columns: readonly (readonly [name: string, sql: string, ...values: unknown[]])[],
  where = '',
): Promise<void> {
  const values = columns.flatMap(([, , ...own]) => own);
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    await runner.query(
      `INSERT INTO ${insert} (${columns.map(([name]) => name).join(', ')})
       SELECT ${columns.map(([, sql]) => sql).join(', ')} FROM ${NUMBERS} ${where} ORDER BY i`,
      [...values, from, Math.min(count, from + ROWS_AT_ONCE)],
    );
  }
}

async function fillMembers(filling: Filling): Promise<void> {
  const { place, members, memberId, now } = filling;
  const userId = numberedIds();
  const volunteerId = numberedIds();
  const at = ['CAST(? AS DATETIME(3)) - INTERVAL i MINUTE', now] as const;
  await overNumbers(filling, members, 'users', [
    ['id', userId('i')],
    ['openid', userId('i')],
    ['nickname', "CONCAT('邻居', i)"],
    ['nickname_check', "'pass'"],
    ['elder_mode', '0'],
    ['phone_proven', '0'],
    ['created_at', ...at],
  ]);
  await overNumbers(filling, members, 'members', [
    ['id', memberId('i')],
    ['community_id', '?', place.communityId],
    ['user_id', userId('i')],
    ['joined_at', ...at],
  ]);
  await overNumbers(
    filling,
    members,
    'member_name_grams',
    [
      ['community_id', '?', place.communityId],
      ['gram', "SUBSTR(CONCAT('邻居', i), p.d + 1, 2)"],
      ['member_id', memberId('i')],
    ],
    // The last character stands alone and is no other gram; of equal pairs the first counts.
    `JOIN ${DIGITS} p ON p.d < CHAR_LENGTH(CONCAT('邻居', i))
     WHERE p.d + 1 IN (CHAR_LENGTH(CONCAT('邻居', i)), LOCATE(SUBSTR(CONCAT('邻居', i), p.d + 1, 2), CONCAT('邻居', i)))`,
  );
  await fillPeople(filling);
  await overNumbers(filling, members, 'volunteers', [
    ['id', volunteerId('i')],
    ['community_id', '?', place.communityId],
    ['member_id', memberId('i')],
    ['state', "'approved'"],
    ['is_party_member', '0'],
    ['applied_at', ...at],
    ['decided_at', ...at],
  ]);
}

/** Two people behind each door; the buildings of the community take turns; a hundred names. */
async function fillPeople(filling: Filling): Promise<void> {
  const { runner, place, members, memberId, personId, now } = filling;
  const buildings: { id: string }[] = await runner.query(
    'SELECT id FROM buildings WHERE community_id = ? ORDER BY id',
    [place.communityId],
  );
  const householdId = numberedIds();
  const at = ['CAST(? AS DATETIME(3)) - INTERVAL i MINUTE', now] as const;
  const building = (home: string): string =>
    buildings.length > 0
      ? oneOf(
          buildings.map(({ id }) => id),
          home,
        )
      : 'NULL';
  await overNumbers(filling, Math.ceil(members / 2), 'households', [
    ['id', householdId('i')],
    ['community_id', '?', place.communityId],
    ['building_id', building('i')],
    ['door', '?', seal('households.door', '3单元201室')],
    ['door_index', `IF(${building('i')} IS NULL, NULL, SHA2(${householdId('i')}, 256))`],
    ['created_at', ...at],
  ]);
  await overNumbers(filling, members, 'people', [
    ['id', personId('i')],
    ['community_id', '?', place.communityId],
    ['member_id', memberId('i')],
    ['household_id', householdId('i DIV 2')],
    ['building_id', building('i DIV 2')],
    ['real_name', '?', seal('people.real_name', '王小明')],
    ['name_index', 'SHA2(i MOD 100, 256)'],
    ['state', "'present'"],
    ['state_since', ...at],
    ['created_at', ...at],
  ]);
}

const oneOf = (list: readonly string[], index: string): string =>
  `ELT(1 + (${index}) MOD ${list.length}, ${list.map((one) => `'${one}'`).join(', ')})`;
const among = (list: readonly string[]): string => list.map((one) => `'${one}'`).join(', ');
/** 37 has no factor in common with 100: neighbours in time are in different states. */
const STATE = oneOf(STATES, 'i * 37');
const slotOf = (members: number): string => `((i DIV ${members}) MOD 50) + 1`;

async function fillWishes(filling: Filling): Promise<void> {
  const { place, now, wishes, members, memberId, personId, wishId } = filling;
  const [busy, grids] = [place.busy?.memberId, place.gridIds];
  const at = ['CAST(? AS DATETIME(3)) - INTERVAL i SECOND', now] as const;
  const busyAuthor = `i MOD 10 = 0 AND ${STATE} NOT IN (${among(LIVING)})`;
  const whose = (ofBusy: string, ofOther: string): string =>
    busy ? `IF(${busyAuthor}, ${ofBusy}, ${ofOther})` : ofOther;
  const hangs = `${STATE} NOT IN ('submitted', 'rejected')`;
  await overNumbers(filling, wishes, 'wishes', [
    ['id', wishId('i')],
    ['community_id', '?', place.communityId],
    ['person_id', whose(`(SELECT id FROM people WHERE member_id = '${busy}')`, personId(`i MOD ${members}`))],
    ['author_slot', slotOf(members)],
    ['said_by_member_id', whose(`'${busy}'`, memberId(`i MOD ${members}`))],
    ['said_as', "'author'"],
    ['said_at', ...at],
    ['state', STATE],
    ['category', oneOf(WISH_CATEGORIES, 'i')],
    [
      'title',
      oneOf(
        WORDS.map(([title]) => title),
        'i',
      ),
    ],
    [
      'public_text',
      oneOf(
        WORDS.map(([, text]) => text),
        'i',
      ),
    ],
    ['private_detail', '?', seal('wishes.private_detail', '门铃坏了，请敲门')],
    ['contact_phone', '?', seal('wishes.contact_phone', '13900000002')],
    ['contact_address', '?', seal('wishes.contact_address', '2号楼3单元201室')],
    ['grid_id', grids.length > 0 ? oneOf(grids, 'i') : 'NULL'],
    ['text_check', "'pass'"],
    ['created_at', ...at],
    ['state_since', ...at],
    ['hung_at', `IF(${hangs}, ${at[0]}, NULL)`, now],
    ['open_until', `IF(${hangs}, ${at[0]} + INTERVAL 3650 DAY, NULL)`, now],
  ]);
  const claimId = numberedIds();
  const helper = memberId(`(i + 1) MOD ${members}`);
  const claimStates = "ELT(FIELD(STATE, 'claimed', 'delivered', 'fulfilled'), 'active', 'delivered', 'confirmed')";
  await overNumbers(
    filling,
    wishes,
    'wish_claims',
    [
      ['id', claimId('i')],
      ['community_id', '?', place.communityId],
      ['wish_id', wishId('i')],
      ['volunteer_member_id', busy ? `IF(i MOD 10 = 1 AND ${STATE} = 'fulfilled', '${busy}', ${helper})` : helper],
      ['slot', slotOf(members)],
      ['state', claimStates.replace('STATE', STATE)],
      ['claimed_at', ...at],
      // Leases end within days; the alarm is far away, so that no sweep comes between.
      ['due_at', 'CAST(? AS DATETIME(3)) + INTERVAL (i MOD 7) - 3 DAY', now],
      ['wake_at', `IF(${STATE} = 'claimed', CAST(? AS DATETIME(3)) + INTERVAL 3650 DAY, NULL)`, now],
      ['delivered_at', `IF(${STATE} = 'claimed', NULL, ${at[0]})`, now],
      ['ended_at', `IF(${STATE} = 'fulfilled', ${at[0]}, NULL)`, now],
    ],
    `WHERE ${STATE} IN ('claimed', 'delivered', 'fulfilled')`,
  );
}

/** In the order of the key, a hundred times faster than wish by wish: all grams at once while that fits, else one after the other. */
async function fillGrams({ runner, place, wishes, wishId }: Filling): Promise<void> {
  const all = WORDS.flatMap((words, n) => gramsOf(...words).map((gram): [string, number] => [gram, n]));
  const names = [...new Set(all.map(([gram]) => gram))].sort();
  const groups = wishes <= ROWS_AT_ONCE ? [all] : names.map((name) => all.filter(([gram]) => gram === name));
  for (const group of groups) {
    const grams = group.map(() => 'SELECT ? AS gram, ? AS n').join(' UNION ALL ');
    for (let from = 0; from < wishes; from += ROWS_AT_ONCE) {
      await runner.query(
        `INSERT INTO wish_grams (community_id, gram, wish_id)
         SELECT ?, gram, ${wishId('i')} FROM ${NUMBERS} JOIN (${grams}) g ON g.n = i MOD ${WORDS.length} ORDER BY gram, i`,
        [place.communityId, from, Math.min(wishes, from + ROWS_AT_ONCE), ...group.flat()],
      );
    }
  }
}
