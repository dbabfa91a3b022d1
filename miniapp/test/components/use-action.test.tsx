import { act, renderHook } from '@testing-library/react';
import { ApiProblem } from '@/platform/api-problem';
import { useAction } from '@/platform/use-action';

const silence = new ApiProblem(0, 'OFFLINE', '没有网络');
const refusal = new ApiProblem(409, 'WISH_MOVED_ON', '这件心愿刚刚有了变化');

/** An action whose outcomes the test decides; remembers the key of each try. */
function setUp(outcomes: (Error | string)[]) {
  const keys: string[] = [];
  const hook = renderHook(() =>
    useAction(async (key: string, _wishId: string) => {
      keys.push(key);
      const outcome = outcomes[keys.length - 1]!;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    }),
  );
  const tap = (wishId = 'w1') => act(async () => void (await hook.result.current.run(wishId)));
  return { keys, hook, tap };
}

it('does once what was tapped twice', async () => {
  let finish!: () => void;
  let times = 0;
  const { result } = renderHook(() =>
    useAction(() => {
      times += 1;
      return new Promise<void>((done) => (finish = done));
    }),
  );

  await act(async () => {
    void result.current.run();
    void result.current.run();
  });

  expect(times).toBe(1);
  expect(result.current.pending).toBe(true);
  await act(async () => finish());
  expect(result.current.pending).toBe(false);
});

it('repeats with the same key after silence', async () => {
  const { keys, tap, hook } = setUp([silence, 'done']);
  await tap();
  expect(hook.result.current.problem?.code).toBe('OFFLINE');
  await tap();
  expect(keys[1]).toBe(keys[0]);
});

it('takes a new key after an answer', async () => {
  const { keys, tap } = setUp(['done', 'done']);
  await tap();
  await tap();
  expect(keys[1]).not.toBe(keys[0]);
});

it('takes a new key after a refusal, for the next try is a new intention', async () => {
  const { keys, tap } = setUp([refusal, 'done']);
  await tap();
  await tap();
  expect(keys[1]).not.toBe(keys[0]);
});

it('takes a new key when something else is meant', async () => {
  const { keys, tap } = setUp([silence, 'done']);
  await tap('w1');
  await tap('w2');
  expect(keys[1]).not.toBe(keys[0]);
});
