/**
 * A draw 摇号 that whoever was in it can recompute: commitment, fixed list, witness words, result. What is promised and where
 * it ends is in docs/algorithms/fair-draw.md. Pure, the same bytes on the server, in a browser and on a phone.
 */
import { compareBytes, fromHex, sha256, toHex, utf8 } from './sha256.js';

/** What makes hashes of one step useless in another, and of another version useless here. */
const TAG = {
  seed: utf8('silin draw seed 1\n'),
  rank: utf8('silin draw rank 1\n'),
  salt: utf8('silin draw salt 1\n'),
  token: utf8('silin draw token 1\n'),
};
export const DRAW_SECRET_BYTES = 32;

/** 32 random bytes, from a generator meant for secrets; kept encrypted until the draw is over. */
export interface DrawSecret {
  readonly secretHex: string;
}

/** A draw as whoever holds it knows it. */
export interface Draw extends DrawSecret {
  /** Who takes part; every id once. */
  readonly ids: readonly string[];
  /** Said by somebody present after the list was fixed; null when nobody was. */
  readonly witnessWords: string | null;
  /** Those of them who are drawn before the others: a first time here. */
  readonly first?: readonly string[];
  /** Those of them who are drawn behind the others. */
  readonly last?: readonly string[];
}

/** What everybody may read of a draw. Those in it appear as tokens (`drawToken`), never as ids. */
export interface PublicDraw {
  /** Published before anybody could apply. */
  readonly commitment: string;
  /** Published before the witness words were given. */
  readonly frameHash: string;
  readonly witnessWords: string | null;
  /** These three are null until the draw was held. */
  readonly secretHex: string | null;
  /** Tokens of all who took part, in the order of their bytes. */
  readonly frame: readonly string[] | null;
  /** Tokens in drawn order. */
  readonly result: readonly string[] | null;
  /** Tokens of those who were drawn before the others. */
  readonly first?: readonly string[] | null;
  /** Tokens of those who were drawn behind the others. */
  readonly last?: readonly string[] | null;
}

export type DrawCheck = 'commitment' | 'frame' | 'result';

export interface DrawFinding {
  readonly check: DrawCheck;
  readonly right: boolean;
  /** For the page of the proof. */
  readonly words: string;
}

export interface DrawVerdict {
  /** `not_held`: there is nothing to recompute yet. */
  readonly verdict: 'right' | 'wrong' | 'not_held';
  readonly findings: readonly DrawFinding[];
  readonly words: string;
}

/** What is published before applications open: SHA-256 of the secret, in hex. Throws `RangeError` when it is not 32 bytes. */
export const commitmentOf = (secretHex: string): string => toHex(sha256(secretBytes(secretHex)));

/**
 * What fixes the list: SHA-256 of the ids in the order of their bytes, one a line. Those drawn first follow after an empty line,
 * and those drawn last after another, so that nobody can be moved among them later; groups of nobody at the end are left out.
 * Throws `RangeError` for an empty id, one of several lines, one that comes twice or stands in both groups.
 */
export function frameHashOf(
  ids: readonly string[],
  first: readonly string[] = [],
  last: readonly string[] = [],
): string {
  const [all, ...groups] = [ids, first, last].map(inOrderOfBytes);
  const known = new Set(ids);
  if (![...first, ...last].every((id) => known.has(id))) throw new RangeError('in a group but not in the draw');
  if (first.some((id) => last.includes(id))) throw new RangeError('drawn first and last');
  const said = last.length > 0 ? groups : first.length > 0 ? groups.slice(0, 1) : [];
  return toHex(sha256(utf8([all ?? [], ...said].map((group) => group.join('\n')).join('\n\n'))));
}

/** Witness words as they are kept, published and hashed; '' when nothing was said. */
export const cleanWitnessWords = (words: string | null): string => (words ?? '').normalize('NFKC').trim();

/** The seed, in hex: of the secret (32 bytes), the list (32 bytes) and the words (their length, then they). */
export function seedOf(secretHex: string, frameHash: string, witnessWords: string | null): string {
  const frame = fromHex(frameHash);
  if (frame.length !== 32) throw new RangeError('a frame hash has 32 bytes');
  const words = utf8(cleanWitnessWords(witnessWords));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, words.length);
  return toHex(sha256(TAG.seed, secretBytes(secretHex), frame, length, words));
}

/** The lower comes first. In hex, so that text order is number order. */
export const rank = (seedHex: string, id: string): string => toHex(sha256(TAG.rank, fromHex(seedHex), utf8(id)));

/** The ids in drawn order, whatever order they came in. Throws `RangeError` as `frameHashOf` and `commitmentOf` do. */
export function drawOrder(draw: Draw): string[] {
  return drawWithStrata({ ...draw, first: draw.first ?? [] });
}

/** Strata 先后几组: those in `first` by rank, then all others by rank, then those in `last` by rank. */
export function drawWithStrata(draw: Draw & { readonly first: readonly string[] }): string[] {
  const seed = seedOf(draw.secretHex, frameHashOf(draw.ids, draw.first, draw.last), draw.witnessWords);
  const [first, last] = [new Set(draw.first), new Set(draw.last)];
  const group = (id: string): string => (first.has(id) ? '0' : last.has(id) ? '2' : '1');
  return draw.ids
    .map((id) => ({ id, rank: group(id) + rank(seed, id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ id }) => id);
}

/**
 * What stands for an id in public. The salt follows from the secret: nobody can tell who is meant while the draw is open, and
 * once the secret is out each finds their own by their own id.
 */
export const drawToken = (secretHex: string, id: string): string =>
  toHex(sha256(TAG.token, sha256(TAG.salt, secretBytes(secretHex)), utf8(id)));

/** Tokens, drawn first, drawn last and all, and their hash: what is published when the list is fixed is the hash. */
export function fixFrame(
  draw: DrawSecret & Pick<Draw, 'ids' | 'first' | 'last'>,
): Pick<PublicDraw, 'frameHash'> & { frame: string[]; first: string[]; last?: string[] } {
  inOrderOfBytes(draw.ids);
  const tokens = (ids: readonly string[] = []): string[] => ids.map((id) => drawToken(draw.secretHex, id)).sort();
  const [frame, first, last] = [tokens(draw.ids), tokens(draw.first), tokens(draw.last)];
  // Where nobody is last the record is the one it was before there was such a group.
  return { frame, first, ...(last.length > 0 ? { last } : {}), frameHash: frameHashOf(frame, first, last) };
}

/** Holds a draw over tokens: the ids in drawn order, and the record that everybody may read and recompute. */
export function holdDraw(draw: Draw): { order: string[]; record: PublicDraw } {
  const fixed = fixFrame(draw);
  const witnessWords = cleanWitnessWords(draw.witnessWords) || null;
  const result = drawOrder({ secretHex: draw.secretHex, ids: fixed.frame, ...groupsOf(fixed), witnessWords });
  const idOf = new Map(draw.ids.map((id) => [drawToken(draw.secretHex, id), id]));
  return {
    order: result.map((token) => idOf.get(token) as string),
    record: { ...fixed, commitment: commitmentOf(draw.secretHex), witnessWords, secretHex: draw.secretHex, result },
  };
}

/** The reader's own token and place (from 1) in a draw that was held; null for somebody who was not in it. */
export function ownPlace(record: PublicDraw, id: string): { token: string; place: number } | null {
  if (!record.secretHex || !record.result || !isSecret(record.secretHex)) return null;
  const token = drawToken(record.secretHex, id);
  const place = record.result.indexOf(token) + 1;
  return place > 0 ? { token, place } : null;
}

/** Seats in drawn order: a party that still fits gets them, one that does not waits in its place. */
export function seatsInOrder<P extends { readonly seats: number }>(
  parties: readonly P[],
  seats: number,
): { confirmed: P[]; waiting: P[] } {
  const confirmed: P[] = [];
  const waiting: P[] = [];
  let left = seats;
  for (const party of parties) {
    const fits = party.seats <= left;
    (fits ? confirmed : waiting).push(party);
    if (fits) left -= party.seats;
  }
  return { confirmed, waiting };
}

/** Recomputes what was published and says in words what is right and what is not. Never throws, whatever the record holds. */
export function verifyDraw(record: PublicDraw): DrawVerdict {
  const { secretHex, frame, result } = record;
  if (secretHex === null && result === null) {
    return {
      verdict: 'not_held',
      findings: [],
      words: '还没有摇号。承诺和名单的编码已经公布，摇完以后可以在这里核对。',
    };
  }
  const { first, last } = groupsOf(record);
  const frameRight = holds(() => frameHashOf(frame ?? [], first, last) === record.frameHash);
  const findings: DrawFinding[] = [
    finding(
      'commitment',
      holds(() => commitmentOf(secretHex ?? '') === record.commitment),
    ),
    finding('frame', frameRight),
    finding(
      'result',
      holds(() => {
        const draw = { secretHex: secretHex ?? '', ids: frame ?? [], first, last, witnessWords: record.witnessWords };
        return frameRight && same(drawOrder(draw), result ?? []);
      }),
    ),
  ];
  const right = findings.every((found) => found.right);
  return { verdict: right ? 'right' : 'wrong', findings, words: verdictWords(right, record.witnessWords) };
}

const WORDS: Readonly<Record<DrawCheck, readonly [right: string, wrong: string]>> = {
  commitment: ['公布的随机数和报名前的承诺对得上。', '公布的随机数和报名前的承诺对不上。'],
  frame: ['名单和摇号前公布的编码对得上，没有增减。', '名单和摇号前公布的编码对不上，可能有增减。'],
  result: ['按公布的随机数、名单和见证词重新算，顺序一模一样。', '按公布的随机数、名单和见证词重新算，顺序不一样。'],
};

const finding = (check: DrawCheck, right: boolean): DrawFinding => ({
  check,
  right,
  words: WORDS[check][right ? 0 : 1],
});

function verdictWords(right: boolean, witnessWords: string | null): string {
  if (!right) return '核对没有通过，请把这一页给社区看。';
  return cleanWitnessWords(witnessWords) === ''
    ? '核对通过。这次没有见证词：顺序是按公布的办法算的，但不能排除系统的管理者事先试算。'
    : '核对通过。有现场的见证词，谁也不能事先算出结果。';
}

const groupsOf = ({
  first,
  last,
}: Pick<PublicDraw, 'first' | 'last'>): { first: readonly string[]; last: readonly string[] } => ({
  first: first ?? [],
  last: last ?? [],
});

/** Whether it is true; what cannot be computed is not. */
function holds(question: () => boolean): boolean {
  try {
    return question();
  } catch {
    return false;
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

const isSecret = (hex: string): boolean => /^[0-9a-f]{64}$/.test(hex);

function secretBytes(secretHex: string): Uint8Array {
  if (!isSecret(secretHex)) throw new RangeError('a secret is 32 bytes in small hexadecimal digits');
  return fromHex(secretHex);
}

/** In the order of their UTF-8 bytes. Throws `RangeError` for what would make two lists look the same. */
function inOrderOfBytes(ids: readonly string[]): string[] {
  const read = ids.map((id) => ({ id, bytes: utf8(id) })).sort((a, b) => compareBytes(a.bytes, b.bytes));
  read.forEach(({ id, bytes }, at) => {
    const before = read[at - 1];
    if (id === '' || id.includes('\n')) throw new RangeError('an id is one line that is not empty');
    if (before && compareBytes(before.bytes, bytes) === 0) throw new RangeError('an id comes twice');
  });
  return read.map(({ id }) => id);
}
