import { act, renderHook } from '@testing-library/react';
import { useDraft } from '@/platform/use-draft';
import { platform } from './stubs/taro';

const empty = { title: '', text: '' };
const open = (name = 'wish.m1') => renderHook(() => useDraft(name, empty)).result;

beforeEach(() => platform.reset());

it('is still there after the app was closed', () => {
  const draft = open();
  act(() => draft.current.change({ title: '厨房的灯' }));

  const again = open().current;
  expect(again.value).toEqual({ title: '厨房的灯', text: '' });
  expect(again.restored).toBe(true);
});

it('keeps both of two changes in one tap', () => {
  const draft = open();
  act(() => {
    draft.current.change({ title: '厨房的灯' });
    draft.current.change({ text: '不亮了' });
  });
  expect(draft.current.value).toEqual({ title: '厨房的灯', text: '不亮了' });
});

it('is forgotten when it was sent', () => {
  const draft = open();
  act(() => draft.current.change({ title: '厨房的灯' }));
  act(() => draft.current.clear());

  expect(draft.current.value).toEqual(empty);
  expect(open().current.restored).toBe(false);
});

it('is not shown to another member', () => {
  const draft = open('wish.m1');
  act(() => draft.current.change({ title: '厨房的灯' }));
  expect(open('wish.m2').current.value).toEqual(empty);
});
