import { IMPORT_CHOICES, type ImportChoice, type PersonState } from '@silin/shared';

/** What is to be done with a row, and to whom something is added. */
export interface RowChoice {
  readonly choice: ImportChoice;
  readonly personId?: string;
}

/** By row number. */
export type RowChoices = ReadonlyMap<number, RowChoice>;

/** Who a row may be. */
export interface Likelihood {
  readonly known: readonly { readonly personId: string; readonly state: PersonState }[];
  readonly sameAs: readonly number[];
}

/**
 * What becomes of a row: nobody like it is known, or somebody chose. Undefined when somebody has to choose first. Nothing is added
 * to what is known of people who moved or died.
 */
export function decide({ known, sameAs }: Likelihood, chosen: RowChoice | undefined): RowChoice | undefined {
  if (known.length === 0 && sameAs.length === 0) return { choice: 'add' };
  if (chosen?.choice !== 'update') return chosen;
  const person = known.find(({ personId }) => personId === chosen.personId);
  return person && person.state !== 'moved' && person.state !== 'died' ? chosen : undefined;
}

/** Choices as a form sends them: `{"12":"skip","15":"update:<person id>"}`. Undefined for anything else. */
export function readChoices(text: string): RowChoices | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return undefined;
  const choices = new Map<number, RowChoice>();
  for (const [row, value] of Object.entries(said)) {
    if (!/^\d{1,7}$/.test(row) || typeof value !== 'string') return undefined;
    const [choice = '', personId] = value.split(':');
    if (!IMPORT_CHOICES.includes(choice as ImportChoice)) return undefined;
    if ((choice === 'update') !== (personId !== undefined)) return undefined;
    choices.set(Number(row), { choice: choice as ImportChoice, ...(personId === undefined ? {} : { personId }) });
  }
  return choices;
}
