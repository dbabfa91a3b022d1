import {
  AGE_BAND_WORDS,
  type AgeBand,
  CHILD_BANDS,
  chinaParts,
  DomainError,
  eventLimits,
  type SeatPool,
} from '@silin/shared';

/** Somebody of the records whom the asker may sign up. */
export interface PartyPerson {
  readonly personId: string;
  readonly name: string;
  readonly birthYear: number | null;
}

/** A head as it is written. Positions begin at 1; answers of the party stand at 0. */
export interface PartyHead {
  readonly position: number;
  readonly personId: string | null;
  readonly called: string | null;
  readonly ageBand: AgeBand | null;
  readonly takesSeat: boolean;
  /** For sentences; kept nowhere. */
  readonly name: string;
  readonly birthYear: number | null;
}

/** What was typed about a party. */
export interface PartyForm {
  readonly heads: readonly {
    readonly personId?: string;
    readonly called?: string;
    readonly ageBand?: AgeBand;
    readonly lap?: boolean;
  }[];
  readonly unnamed?: number;
  readonly guardian?: boolean;
}

/** What a session says of who may come. */
export interface AgeRule {
  readonly startsAt: Date;
  readonly ageMin: number | null;
  readonly ageMax: number | null;
}

const OLDEST = 150;
const RANGES: Readonly<Record<AgeBand, readonly [from: number, until: number]>> = {
  '0-3': [0, 3],
  '4-13': [4, 13],
  '14-17': [14, 17],
  '18-59': [18, 59],
  '60-79': [60, 79],
  '80+': [80, OLDEST],
};
const BANDS = Object.keys(RANGES) as AgeBand[];

/**
 * The heads of a party, all or none. Throws `PARTY_EMPTY`, `PARTY_TOO_LARGE` for more heads than anybody may bring,
 * `PARTY_PERSON_UNKNOWN` for a person whom the asker may not sign up, `ALREADY_IN` for one named twice, `CHILD_NEEDS_GUARDIAN`.
 */
export function headsOf(form: PartyForm, allowed: ReadonlyMap<string, PartyPerson>, at: Date): PartyHead[] {
  const { heads, unnamed = 0, guardian = false } = form;
  if (heads.length === 0) throw new DomainError('PARTY_EMPTY');
  if (heads.length + unnamed > eventLimits.headsMax) {
    throw new DomainError('PARTY_TOO_LARGE', { max: eventLimits.headsMax });
  }
  const seen = new Set<string>();
  const named = heads.map(({ personId, called, ageBand, lap = false }, i) => {
    const position = i + 1;
    if (personId === undefined) {
      const band = ageBand ?? (lap ? '0-3' : null);
      const name = called ?? companion(position);
      return { ...{ position, personId: null, called: name, name }, ...seatOf(band, lap), birthYear: null };
    }
    const person = allowed.get(personId);
    if (!person) throw new DomainError('PARTY_PERSON_UNKNOWN');
    if (seen.has(personId)) throw new DomainError('ALREADY_IN', { who: person.name });
    seen.add(personId);
    const band = bandOf(person.birthYear, at);
    return {
      ...{ position, personId, called: null, ...seatOf(band, lap) },
      name: person.name,
      birthYear: person.birthYear,
    };
  });
  const counted = Array.from({ length: unnamed }, (_, i) => {
    const called = companion(i + 1);
    const position = heads.length + i + 1;
    return { ...{ position, personId: null, called, name: called }, ...seatOf(null, false), birthYear: null };
  });
  const party = [...named, ...counted];
  const hasChild = party.some(({ ageBand }) => ageBand !== null && CHILD_BANDS.has(ageBand));
  if (hasChild && !guardian) throw new DomainError('CHILD_NEEDS_GUARDIAN');
  return party;
}

export const seatsOf = (party: readonly PartyHead[]): number => party.filter(({ takesSeat }) => takesSeat).length;

/** Throws `PARTY_ALL_NAMED` where everybody has to be called something. */
export function checkNames(form: PartyForm, naming: 'contact_only' | 'all_named'): void {
  if (naming !== 'all_named') return;
  const all = form.heads.every(({ personId, called }) => personId !== undefined || called !== undefined);
  if (!all || (form.unnamed ?? 0) > 0) throw new DomainError('PARTY_ALL_NAMED');
}

/**
 * R14: everybody whose age is known has the right age on the day of the session. Only birth years are known, so whoever could be
 * right is right. Throws `NOT_ELIGIBLE_AGE` with whom.
 */
export function checkAges(party: readonly PartyHead[], { startsAt, ageMin, ageMax }: AgeRule): void {
  if (ageMin === null && ageMax === null) return;
  for (const head of party) {
    const [youngest, oldest] = possibleAges(head, startsAt);
    if (oldest < (ageMin ?? 0) || youngest > (ageMax ?? OLDEST)) {
      throw new DomainError('NOT_ELIGIBLE_AGE', { ages: agesInWords(ageMin, ageMax), who: head.name });
    }
  }
}

/** Throws for a pool that is not for this party: 老人 wants somebody of sixty, 家庭 two heads, others are the organisers'. */
export function checkPool(pool: SeatPool, party: readonly PartyHead[], at: Date, counter: boolean): void {
  if (counter || pool === 'online') return;
  if (pool === 'elders') {
    if (party.some((head) => possibleAges(head, at)[1] >= 60)) return;
    throw new DomainError('NOT_ELIGIBLE_AGE', { ages: agesInWords(60, null), who: party[0]?.name ?? '' });
  }
  if (pool !== 'family') throw new DomainError('POOL_NOT_THERE');
  if (party.length < 2) throw new DomainError('POOL_FOR_FAMILIES');
}

/** Pools that residents choose from by themselves. */
export const RESIDENT_POOLS: readonly SeatPool[] = ['online', 'elders', 'family'];

export function agesInWords(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return min === max ? `${min} 岁` : `${min} 到 ${max} 岁`;
  return min !== null ? `${min} 岁以上` : `${max} 岁以下`;
}

/** The age band that is sure enough to be shown: of the age somebody reaches in that year. */
export function bandOf(birthYear: number | null, at: Date): AgeBand | null {
  if (birthYear === null) return null;
  const age = chinaParts(at).year - birthYear;
  return BANDS.find((band) => age >= RANGES[band][0] && age <= RANGES[band][1]) ?? null;
}

export const bandInWords = (band: AgeBand | null): string => (band === null ? '' : AGE_BAND_WORDS[band]);

function possibleAges({ birthYear, ageBand }: PartyHead, at: Date): readonly [youngest: number, oldest: number] {
  if (birthYear !== null) {
    const reached = chinaParts(at).year - birthYear;
    return [reached - 1, reached];
  }
  return ageBand === null ? [0, OLDEST] : RANGES[ageBand];
}

/** Only the smallest sit on a lap. */
const seatOf = (ageBand: AgeBand | null, lap: boolean): { ageBand: AgeBand | null; takesSeat: boolean } => ({
  ageBand,
  takesSeat: !(lap && ageBand === '0-3'),
});

const companion = (nth: number): string => `同行 ${nth}`;
