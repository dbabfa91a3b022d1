import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  commitmentOf,
  drawOrder,
  drawToken,
  fixFrame,
  frameHashOf,
  holdDraw,
  ownPlace,
  type PublicDraw,
  rank,
  seatsInOrder,
  seedOf,
  verifyDraw,
} from './fair-draw.js';

interface Vector {
  name: string;
  secretHex: string;
  ids: string[];
  first: string[];
  witnessWords: string | null;
  commitment: string;
  frameHash: string;
  seed: string;
  order: string[];
  tokens: string[];
}
interface Large {
  secretHex: string;
  parties: number;
  seats: number;
  partySeats: number[];
  witnessWords: string;
  order: string[];
  resultHash: string;
  confirmed: string[];
}

/** Computed by another program in another language. */
const vectors = JSON.parse(readFileSync(new URL('./fair-draw.vectors.json', import.meta.url), 'utf8')) as {
  draws: Vector[];
  large: Large;
};

const SECRET = '0123456789abcdef'.repeat(4);
const IDS = Array.from({ length: 12 }, (_, at) => `registration-${at}`);
const draw = { secretHex: SECRET, ids: IDS, witnessWords: '三十七' };
/** The same secret with another last digit. */
const OTHER_SECRET = SECRET.slice(0, -1) + '0';

/** Shuffled the same way every time. */
const shuffled = (ids: readonly string[], by: string): string[] =>
  [...ids].sort((a, b) => (hash(by + a) < hash(by + b) ? -1 : 1));
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a fair draw', () => {
  it.each(vectors.draws)('as another program computes it: $name', (known) => {
    expect(commitmentOf(known.secretHex)).toBe(known.commitment);
    expect(frameHashOf(known.ids, known.first)).toBe(known.frameHash);
    expect(seedOf(known.secretHex, known.frameHash, known.witnessWords)).toBe(known.seed);
    expect(drawOrder(known)).toEqual(known.order);
    expect(known.ids.map((id) => drawToken(known.secretHex, id))).toEqual(known.tokens);
  });

  it('[26] 200 parties on 50 seats: the same order byte for byte, the same parties seated', () => {
    const { secretHex, parties, witnessWords, partySeats, seats, ...known } = vectors.large;
    const ids = Array.from({ length: parties }, (_, at) => `party-${String(at).padStart(3, '0')}`);

    const { order, record } = holdDraw({ secretHex, ids, witnessWords });
    const { confirmed, waiting } = seatsInOrder(
      order.map((id) => ({ id, seats: partySeats[ids.indexOf(id)] ?? 0 })),
      seats,
    );

    expect(order).toEqual(known.order);
    expect(hash((record.result ?? []).join('\n'))).toBe(known.resultHash);
    expect(confirmed.map(({ id }) => id)).toEqual(known.confirmed);
    expect(confirmed.length + waiting.length).toBe(parties);
    expect(verifyDraw(JSON.parse(JSON.stringify(record)) as PublicDraw).verdict).toBe('right');
  });

  it('does not depend on the order in which the ids come, nor on the language of the machine', () => {
    for (const by of ['a', 'b', 'c', 'd']) {
      const others = { ...draw, ids: shuffled(IDS, by) };
      expect(drawOrder(others)).toEqual(drawOrder(draw));
      expect(holdDraw(others)).toEqual(holdDraw(draw));
    }
    const mixed = ['ä', 'z', 'Z', 'a', '中', '𠮷', '～'];
    expect(frameHashOf(mixed)).toBe(
      hash(
        mixed
          .map((id) => Buffer.from(id))
          .sort(Buffer.compare)
          .join('\n'),
      ),
    );
  });

  it('is a reordering: nobody is lost, nobody twice, and one more or fewer reorders the others', () => {
    const order = drawOrder(draw);
    expect([...order].sort()).toEqual([...IDS].sort());
    const without = drawOrder({ ...draw, ids: IDS.slice(1) });
    expect(without).not.toEqual(order.filter((id) => id !== IDS[0]));
  });

  it('every part of it decides: another secret, list or word is another order', () => {
    const orders = [
      draw,
      { ...draw, secretHex: OTHER_SECRET },
      { ...draw, ids: [...IDS, 'one more'] },
      { ...draw, witnessWords: '三十八' },
      { ...draw, witnessWords: null },
      { ...draw, first: ['registration-3'] },
    ].map((one) => drawOrder(one).join());
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('words run into nothing else: trimmed and of one width they are the same, moved elsewhere they are not', () => {
    const order = drawOrder(draw);
    expect(drawOrder({ ...draw, witnessWords: ' 三十七\n' })).toEqual(order);
    expect(drawOrder({ ...draw, witnessWords: '' })).toEqual(drawOrder({ ...draw, witnessWords: null }));
    expect(drawOrder({ ...draw, witnessWords: '３７' })).toEqual(drawOrder({ ...draw, witnessWords: '37' }));
    const seed = seedOf(SECRET, frameHashOf(IDS), 'ab');
    expect(rank(seed, 'c')).not.toBe(rank(seedOf(SECRET, frameHashOf(IDS), 'a'), 'bc'));
  });

  it('those drawn first come first, each group by rank, and the list says who they are', () => {
    const first = ['registration-3', 'registration-9', 'registration-11'];
    const order = drawOrder({ ...draw, first });

    expect(order.slice(0, 3).sort()).toEqual([...first].sort());
    const seed = seedOf(SECRET, frameHashOf(IDS, first), draw.witnessWords);
    for (const group of [order.slice(0, 3), order.slice(3)]) {
      const ranks = group.map((id) => rank(seed, id));
      expect(ranks).toEqual([...ranks].sort());
    }
    expect(frameHashOf(IDS, first)).not.toBe(frameHashOf(IDS));
  });

  it('those drawn last come behind all others, by rank; where nobody is last nothing is another than before', () => {
    const [first, last] = [['registration-3'], ['registration-5', 'registration-9']];
    const order = drawOrder({ ...draw, first, last });

    expect(order[0]).toBe('registration-3');
    expect(order.slice(-2).sort()).toEqual(last);
    const seed = seedOf(SECRET, frameHashOf(IDS, first, last), draw.witnessWords);
    const behind = order.slice(-2).map((id) => rank(seed, id));
    expect(behind).toEqual([...behind].sort());
    expect(drawOrder({ ...draw, first, last: [] })).toEqual(drawOrder({ ...draw, first }));
    const hashes = [
      [[], []],
      [first, []],
      [[], first],
      [last, []],
      [[], last],
      [first, last],
    ];
    expect(new Set(hashes.map(([a, b]) => frameHashOf(IDS, a, b))).size).toBe(hashes.length);
    const { record } = holdDraw({ ...draw, first, last });
    expect(record.last).toHaveLength(2);
    expect(verifyDraw(record).verdict).toBe('right');
    expect(verifyDraw({ ...record, last: [] }).verdict).toBe('wrong');
    expect(holdDraw({ ...draw, first }).record).not.toHaveProperty('last');
  });

  it('is even: over 2,000 draws of ten each is first about as often', () => {
    const ids = IDS.slice(0, 10);
    const wins = new Map<string, number>(ids.map((id) => [id, 0]));
    for (let at = 0; at < 2_000; at += 1) {
      const [won = ''] = drawOrder({ secretHex: hash(String(at)), ids, witnessWords: null });
      wins.set(won, (wins.get(won) ?? 0) + 1);
    }
    for (const times of wins.values()) expect(Math.abs(times - 200)).toBeLessThan(60);
  });

  it('one alone is first; of nobody nobody is drawn', () => {
    expect(drawOrder({ ...draw, ids: ['only'] })).toEqual(['only']);
    expect(drawOrder({ ...draw, ids: [] })).toEqual([]);
  });

  it.each([
    ['an id twice', { ids: ['a', 'b', 'a'] }],
    ['an empty id', { ids: ['a', ''] }],
    ['an id of two lines', { ids: ['a\nb'] }],
    ['somebody first who is not in it', { ids: ['a'], first: ['b'] }],
    ['somebody first twice', { ids: ['a'], first: ['a', 'a'] }],
    ['somebody last who is not in it', { ids: ['a'], last: ['b'] }],
    ['somebody first and last', { ids: ['a', 'b'], first: ['a'], last: ['a'] }],
    ['a short secret', { secretHex: 'ab' }],
    ['a secret in large letters', { secretHex: 'AB'.repeat(32) }],
  ])('refuses %s', (_, wrong) => {
    expect(() => drawOrder({ ...draw, ...wrong })).toThrow(RangeError);
    expect(() => holdDraw({ ...draw, ...wrong })).toThrow(RangeError);
  });
});

describe('the public record of a draw', () => {
  const held = holdDraw({ ...draw, first: ['registration-5'] });

  it('names nobody: only tokens that mean nothing in another draw; each finds their own place by their own id', () => {
    expect(JSON.stringify(held.record)).not.toContain('registration');
    held.order.forEach((id, at) => {
      expect(ownPlace(held.record, id)).toEqual({ token: drawToken(SECRET, id), place: at + 1 });
    });
    expect(ownPlace(held.record, 'somebody else')).toBeNull();
    expect(drawToken(SECRET, 'registration-1')).not.toBe(drawToken(OTHER_SECRET, 'registration-1'));
  });

  it('the hash that fixes the list is the one it is checked against later', () => {
    const fixed = fixFrame({ secretHex: SECRET, ids: shuffled(IDS, 'x'), first: ['registration-5'] });
    expect(fixed.frameHash).toBe(held.record.frameHash);
  });

  it('is right, and says so in words', () => {
    const verdict = verifyDraw(held.record);
    expect(verdict.verdict).toBe('right');
    expect(verdict.findings.map(({ check, right }) => [check, right])).toEqual([
      ['commitment', true],
      ['frame', true],
      ['result', true],
    ]);
    expect(verdict.words).toBe('核对通过。有现场的见证词，谁也不能事先算出结果。');
  });

  it('without witness words it says what that leaves open', () => {
    const { record } = holdDraw({ ...draw, witnessWords: null });
    expect(verifyDraw(record)).toMatchObject({ verdict: 'right', words: expect.stringContaining('没有见证词') });
  });

  it('before it is held there is nothing to check', () => {
    const open = { ...held.record, secretHex: null, frame: null, result: null, first: null, witnessWords: null };
    expect(verifyDraw(open)).toMatchObject({ verdict: 'not_held', findings: [] });
    expect(ownPlace(open, 'registration-1')).toBeNull();
  });

  const { record } = held;
  const [one = '', two = '', ...rest] = record.result ?? [];
  it.each<[string, Partial<PublicDraw>, string[]]>([
    ['another secret', { secretHex: OTHER_SECRET }, ['commitment', 'result']],
    ['another commitment', { commitment: '0'.repeat(64) }, ['commitment']],
    ['somebody left out', { frame: record.frame?.slice(1) ?? [] }, ['frame', 'result']],
    ['somebody added', { frame: [...(record.frame ?? []), 'f'.repeat(64)] }, ['frame', 'result']],
    ['another one first', { first: [record.frame?.[0] ?? ''] }, ['frame', 'result']],
    ['two who changed places', { result: [two, one, ...rest] }, ['result']],
    ['a place that is missing', { result: rest }, ['result']],
    ['other words', { witnessWords: '三十八' }, ['result']],
    ['no secret', { secretHex: null }, ['commitment', 'result']],
    ['no list', { frame: null }, ['frame', 'result']],
    ['nonsense', { secretHex: 'x', frameHash: 'y', frame: ['', ''], result: ['z'] }, ['commitment', 'frame', 'result']],
  ])('%s is found', (_, changed, wrong) => {
    const verdict = verifyDraw({ ...record, ...changed });
    expect(verdict.verdict).toBe('wrong');
    expect(verdict.findings.filter(({ right }) => !right).map(({ check }) => check)).toEqual(wrong);
    expect(verdict.words).toBe('核对没有通过，请把这一页给社区看。');
  });
});

describe('seats in drawn order', () => {
  it('[10] a party that does not fit waits in its place, a later one that fits is seated', () => {
    const parties = [
      { id: 'four', seats: 4 },
      { id: 'two', seats: 2 },
      { id: 'one', seats: 1 },
    ];
    const { confirmed, waiting } = seatsInOrder(parties, 3);
    expect([confirmed, waiting].map((group) => group.map(({ id }) => id))).toEqual([['two', 'one'], ['four']]);
  });

  it('[30] fewer than seats: all are seated', () => {
    expect(seatsInOrder([{ seats: 2 }, { seats: 2 }], 10)).toMatchObject({ waiting: [] });
  });
});
