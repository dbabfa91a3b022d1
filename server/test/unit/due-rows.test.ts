import type { Keyset } from '../../src/platform/database/keyset.js';
import { workThrough } from '../../src/platform/jobs/due-rows.js';

const rows: Keyset[] = Array.from({ length: 7 }, (_, i) => ({ at: new Date(i), id: `row-${i}` }));
const inBatchesOf =
  (size: number) =>
  (after: Keyset | undefined): Promise<Keyset[]> => {
    const from = after ? rows.findIndex(({ id }) => id === after.id) + 1 : 0;
    return Promise.resolve(rows.slice(from, from + size));
  };

it('gets past whole batches that fail every time, and throws the first failure at the end', async () => {
  const done: string[] = [];
  const work = ({ id }: Keyset): Promise<boolean> => {
    if (id < 'row-4') return Promise.reject(new Error(`${id} cannot be done`));
    done.push(id);
    return Promise.resolve(true);
  };

  await expect(workThrough(inBatchesOf(2), work)).rejects.toThrow('row-0 cannot be done');

  expect(done).toEqual(['row-4', 'row-5', 'row-6']);
});

it('counts what was done, not what somebody else had done already', async () => {
  expect(await workThrough(inBatchesOf(3), ({ id }) => Promise.resolve(id !== 'row-1'))).toBe(6);
});
