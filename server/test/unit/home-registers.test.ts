import { Contributions, declare } from '../../src/modules/home/app/contributions.js';
import type { Actor } from '../../src/modules/communities/index.js';

const actor = { memberId: 'm1' } as Actor;

/** An answer of its own for each test. */
const anAnswer = () => class Answer {};

describe('an answer that several contexts fill', () => {
  it('has what each declared, and asks each once', async () => {
    const answer = anAnswer();
    const [one, other] = [
      declare<{ a: number; b: number }>(answer, { a: {}, b: {} }),
      declare<{ c: string }>(answer, { c: {} }),
    ];
    const register = new Contributions(answer);
    let asked = 0;
    register.register(one, () => Promise.resolve({ a: (asked += 1), b: 2 }));
    register.register(other, ({ memberId }) => Promise.resolve({ c: memberId }));

    expect(await register.of(actor)).toEqual({ a: 1, b: 2, c: 'm1' });
  });

  it('does not start when two contexts declare or fill the same', () => {
    const answer = anAnswer();
    const one = declare<{ a: number }>(answer, { a: {} });
    expect(() => declare<{ a: number }>(answer, { a: {} })).toThrow('two contexts declare a in Answer');

    const register = new Contributions(answer);
    register.register(one, () => Promise.resolve({ a: 1 }));
    expect(() => register.register(one, () => Promise.resolve({ a: 1 }))).toThrow('two sources of a in Answer');
  });

  it('does not start when nobody fills what was declared', () => {
    const answer = anAnswer();
    declare<{ a: number }>(answer, { a: {} });

    expect(() => new Contributions(answer).requireComplete()).toThrow('nobody fills a of Answer');
  });
});
