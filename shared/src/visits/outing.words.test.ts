import { servedBasisWords, servedTotalWords, servedWords } from './outing.words.js';

const exact = { outings: 12, served: 204, imported: 0, about: false, atLeast: false };

it('one outing says how its people were counted', () => {
  expect([servedWords(17, 'recorded'), servedWords(17, 'about'), servedWords(17, 'at_least')]).toEqual([
    ...['17 人次', '约 17 人次', '17 人次以上'],
  ]);
});

it.each([
  [{ served: 204 }, '204 人次'],
  [{ served: 204, atLeast: true }, '200 余人次'],
  [{ served: 200, atLeast: true }, '200 余人次'],
  [{ served: 200, about: true }, '约 200 人次'],
  [{ served: 1999, about: true }, '1900 余人次'],
  [{ served: 99, atLeast: true }, '99 人次以上'],
  [{ served: 40, about: true }, '约 40 人次'],
])('many together, %p, are %s', (of, words) => expect(servedTotalWords({ ...exact, ...of })).toBe(words));

it('what a total rests on is said, and nothing where everybody was written down', () => {
  expect(servedBasisWords({ ...exact, imported: 12, atLeast: true })).toBe('含历史导入 12 场，含“以上”的数');
  expect(servedBasisWords(exact)).toBe('');
});
