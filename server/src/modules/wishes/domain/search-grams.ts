/** Two characters that stand side by side; the last character of a text stands alone. */
type Gram = string;

/** Width, case and blanks make no difference to a reader who searches. */
const fold = (text: string): string[] => Array.from(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''));

/** Every gram of some texts, each once: what `wish_grams` holds for a wish. */
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
