import { TASK_KINDS, taskPage, taskWords } from './task-registry.js';

describe.each(TASK_KINDS)('a task of kind %s', (kind) => {
  it('is headed by a few Chinese words, and says how it is done in whole sentences', () => {
    const { title, hint } = taskWords(kind);
    expect(title).toMatch(/^[\u4e00-\u9fff，]{4,20}$/);
    expect(hint ?? '。').toMatch(/。$/);
    expect(`${title}${hint ?? ''}`).not.toMatch(/[A-Za-z!！{}]/);
  });

  it('leads to a page only when it knows whose', () => {
    const page = taskPage(kind, { subjectId: 'a b', personId: 'c d' });
    expect(page ?? '').not.toMatch(/[{}]/);
    expect(taskPage(kind, { subjectId: null, personId: null }) ?? '').not.toMatch(/[{}]|null/);
  });
});

it('a kind that nobody declares has no words', () => {
  // @ts-expect-error no such kind
  expect(() => taskWords('nothing_at_all')).toThrow(TypeError);
});
