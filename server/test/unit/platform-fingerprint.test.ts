import { bodyHash } from '../../src/platform/database/idempotency.js';

const print = (body: unknown): string => bodyHash('POST', '/x', body);

describe('the fingerprint of a request', () => {
  it('does not care for the order of keys, at any depth', () => {
    expect(print({ a: 1, b: { c: [1, { x: 1, y: 2 }], d: 2 } })).toBe(
      print({ b: { d: 2, c: [1, { y: 2, x: 1 }] }, a: 1 }),
    );
  });

  it('tells every two different requests apart', () => {
    const bodies = [
      ...[undefined, {}, [], '', 0, false, '0', [0], [[0]], [0, 0], { a: 0 }, { a: [0] }, { a: { b: 0 } }],
      ...[
        { a: 0, b: 1 },
        { a: 1, b: 0 },
        { 'a;': 0 },
        [{ a: 0 }, 1],
        [{ a: 0, b: 1 }],
        ['a;b'],
        ['a', 'b'],
        [['a'], 'b'],
      ],
    ];
    expect(new Set(bodies.map(print)).size).toBe(bodies.length);
    expect(bodyHash('PUT', '/x', {})).not.toBe(print({}));
    expect(bodyHash('POST', '/y', {})).not.toBe(print({}));
  });

  it('is taken of the deepest body there is', () => {
    let body: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) body = [body];
    expect(print(body)).toMatch(/^[0-9a-f]{64}$/);
  });
});
