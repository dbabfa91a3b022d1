import type { EntityManager } from 'typeorm';

/** Two characters that stand side by side; the last character of a text stands alone. */
type Gram = string;

/** Width, case and blanks make no difference to a reader who searches. */
const fold = (text: string): string[] => Array.from(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''));

/** Every gram of some texts, each once: what a table of grams holds for a thing that has them. */
export function gramsOf(...texts: readonly string[]): Gram[] {
  const grams = texts.flatMap((text) => {
    const letters = fold(text);
    return letters.map((letter, i) => letter + (letters[i + 1] ?? ''));
  });
  return [...new Set(grams)];
}

/**
 * What every text with this keyword holds: all grams inside the keyword, or, for a single character, the beginning of one
 * (`prefix`). Undefined for a keyword of blanks.
 */
export function gramsToFind(keyword: string): { grams: Gram[] } | { prefix: string } | undefined {
  const letters = fold(keyword);
  const [only] = letters;
  if (only === undefined) return undefined;
  if (letters.length === 1) return { prefix: only };
  return { grams: [...new Set(letters.slice(0, -1).map((letter, i) => letter + letters[i + 1]))] };
}

/** A gram that more things than this have is no help in finding one. */
const RARE_MAX = 500;
/** Enough to find a rare one among them; a longer keyword has more. */
const GRAMS_MAX = 8;

/** A condition on a table of grams, with its value. */
export interface GramCondition {
  readonly sql: string;
  readonly value: string;
}

/** The condition that the fewest things of the community meet, if at most `RARE_MAX` do. Counts no further than that. */
export async function rarestGram(
  db: EntityManager,
  table: 'wish_grams' | 'member_name_grams',
  communityId: string,
  find: NonNullable<ReturnType<typeof gramsToFind>>,
): Promise<GramCondition | undefined> {
  const conditions: GramCondition[] =
    'prefix' in find
      ? [{ sql: "gram LIKE ? ESCAPE '|'", value: `${literally(find.prefix)}%` }]
      : find.grams.slice(0, GRAMS_MAX).map((gram) => ({ sql: 'gram = ?', value: gram }));
  const counts: { n: string | number }[] = await db.query(
    conditions
      .map(
        ({ sql }) =>
          `(SELECT COUNT(*) AS n FROM (SELECT 1 FROM ${table} WHERE community_id = ? AND ${sql} LIMIT ?) counted)`,
      )
      .join(' UNION ALL '),
    conditions.flatMap(({ value }) => [communityId, value, RARE_MAX + 1]),
  );
  const [best] = conditions
    .map((condition, i) => ({ condition, n: Number(counts[i]?.n ?? 0) }))
    .sort((a, b) => a.n - b.n);
  return best && best.n <= RARE_MAX ? best.condition : undefined;
}

const literally = (text: string): string => text.replace(/[|%_]/g, '|$&');

/** A LIKE pattern (`ESCAPE '|'`) that means the keyword literally: its own %, _ and | are escaped. */
export const containing = (keyword: string): string => `%${literally(keyword)}%`;
