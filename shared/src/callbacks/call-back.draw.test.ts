import { holdDraw, type PublicDraw } from '../kernel/fair-draw.js';
import { calledBack, verifyCallBackDraw } from './call-back.draw.js';

const SECRET = '5a'.repeat(32);
const ids = (name: string, many: number): string[] => Array.from({ length: many }, (_, n) => `${name}-${n}`);

function drawn(firsts: number, odds: number, rests: number): PublicDraw {
  const [first, odd, last] = [ids('first', firsts), ids('odd', odds), ids('rest', rests)];
  return holdDraw({ secretHex: SECRET, ids: [...first, ...odd, ...last], first, last, witnessWords: null }).record;
}

describe('a day’s draw of call-backs', () => {
  it.each([
    [0, 0, 0, 0],
    [0, 0, 1, 1],
    [0, 0, 10, 1],
    [0, 0, 11, 2],
    [0, 4, 0, 1],
    [0, 5, 10, 3],
    [3, 0, 0, 3],
    [3, 8, 20, 7],
  ])('of %i firsts, %i odd ones and %i others calls %i', (firsts, odds, rests, called) => {
    expect(calledBack(drawn(firsts, odds, rests))).toHaveLength(called);
  });

  it('calls every helper’s first of the quarter', () => {
    const record = drawn(5, 7, 30);
    expect(calledBack(record)).toEqual(expect.arrayContaining([...record.first!]));
  });

  it('is right when it is recomputed, and wrong when one call was left out, or somebody was moved between groups', () => {
    const record = drawn(1, 4, 20);
    expect(verifyCallBackDraw(record, 4)).toMatchObject({ verdict: 'right' });
    expect(verifyCallBackDraw(record, 3)).toMatchObject({
      ...{ verdict: 'wrong' },
      findings: [{ right: true }, { right: true }, { right: true }, { check: 'called', right: false }],
    });
    const moved = { ...record, last: [...record.last!].slice(1) };
    expect(verifyCallBackDraw(moved, 4)).toMatchObject({ verdict: 'wrong' });
  });

  it('has nothing to recompute before it was held', () => {
    const open = { ...drawn(0, 0, 3), secretHex: null, frame: null, result: null };
    expect(verifyCallBackDraw(open, 0)).toMatchObject({ verdict: 'not_held', findings: [] });
  });
});
