import type { HomeRead } from '../model/use-home';
import { useLooksNext } from './looks';
import { useLinkOffersNext } from './link-offers';
import { useDoorsNext } from './doors';
import type { NextCard, NextPart } from './next-part';
import { useEventsNext } from './events';
import { useTasksNext } from './tasks';
import { useUnclaimedNext } from './unclaimed';
import { useUnreadNext } from './unread';
import { useWishesNext } from './wishes';

/** What each context brings to 接下来 on both homes; one line for each, in the order in which they stand. */
const PARTS: readonly NextPart[] = [
  useLooksNext,
  useDoorsNext,
  useTasksNext,
  useWishesNext,
  useEventsNext,
  useLinkOffersNext,
  useUnclaimedNext,
  useUnreadNext,
];

/** Everything that waits for this person, the most pressing first. */
export const useNextCards = (read: HomeRead): readonly NextCard[] => PARTS.flatMap((usePart) => usePart(read));
