import { act, fireEvent, screen } from '@testing-library/react';
import type { Membership } from '@/features/identity/api/identity.api';
import { loadMe } from '@/features/identity/model/me.store';
import type { MyClaim, MyWish, StaffWish, WishCard, WishPage } from '@/features/wishes/api/types';
import { forgetSession } from '@/platform/session';
import { tokenStore } from '@/platform/token-store';
import { elderMode } from '@/ui/base/elder';
import { answers, liFang, someTokens } from './support';
import { platform, type Answer, type Sent } from './stubs/taro';

export type Routes = Record<string, Answer | ((sent: Sent) => Answer | Promise<Answer>)>;

const DAY_MS = 24 * 60 * 60 * 1000;
/** An instant some days from now; a few minutes are added, so that "3 days left" stays three while a test runs. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS + 5 * 60 * 1000).toISOString();

export const community = {
  id: 'c1',
  name: '电厂社区',
  city: '侯马市',
  street: '路东街道',
  phone: '0357-0000000',
  buildings: [{ id: 'b5', name: '5号楼', gridId: 'g2', gridName: '二网格' }],
  grids: [
    { id: 'g1', name: '一网格', workerName: '小孙', workerPhone: null },
    { id: 'g2', name: '二网格', workerName: '小赵', workerPhone: null },
  ],
};

export const aCard = (part: Partial<WishCard> = {}): WishCard => ({
  id: 'w1',
  state: 'open',
  category: 'repair',
  title: '厨房的灯不亮了',
  gridId: 'g2',
  gridName: '二网格',
  buildingName: null,
  priority: false,
  endingSoon: false,
  openUntil: inDays(26),
  publishedAt: inDays(-4),
  createdAt: inDays(-4),
  ...part,
});

export const aPage = (part: Partial<WishPage> = {}): WishPage => ({
  ...aCard(),
  publicText: '够不着，也不敢自己换。',
  textEditedByStaff: false,
  photos: [],
  timeline: [{ step: 'submitted', at: inDays(-4), by: '一位邻居' }],
  actions: [],
  mine: false,
  claimedByMe: false,
  contactOpen: false,
  lease: { days: 7, extensions: 1, extensionDays: 7, dueIfClaimedNow: inDays(7) },
  ...part,
});

export const aMyWish = (part: Partial<MyWish> = {}): MyWish => ({
  ...aCard(),
  saidAs: 'author',
  actions: [],
  rejectReason: null,
  ...part,
});

export const aClaim = (part: Partial<MyClaim> = {}): MyClaim => ({
  id: 'claim1',
  state: 'active',
  wish: aCard({ state: 'claimed', openUntil: null }),
  claimedAt: inDays(-1),
  dueAt: inDays(6),
  extendable: true,
  deliveredAt: null,
  endedAt: null,
  actions: ['deliver', 'release', 'extend'],
  ...part,
});

export const aStaffWish = (part: Partial<StaffWish> = {}): StaffWish => ({
  ...aCard({ state: 'submitted', openUntil: null, publishedAt: null }),
  publicText: '够不着，也不敢自己换。',
  authorName: '李芳',
  saidAs: 'author',
  textCheck: 'pass',
  findings: [],
  waitingSince: inDays(-2),
  saidAt: inDays(-2),
  claimerName: null,
  dueAt: null,
  actions: ['approve', 'reject', 'close', 'edit'],
  ...part,
});

export const listOf = <T,>(items: T[], nextCursor: string | null = null) => ({ items, nextCursor });

/** Somebody of the community is signed in, and these routes answer. */
export async function asMember(part: Partial<Membership>, routes: Routes): Promise<void> {
  const me = { ...liFang, memberships: [{ ...liFang.memberships[0]!, ...part }] };
  answers({ 'GET /me': { body: me }, 'GET /communities/c1': { body: community }, ...routes });
  tokenStore.keep(someTokens());
  await act(async () => void (await loadMe()));
}

/** A new device and a new evening. */
export function startOver(): void {
  act(() => {
    forgetSession();
    elderMode.set(false);
  });
  platform.reset();
}

export const tap = (words: string | RegExp) => act(async () => void fireEvent.click(screen.getByText(words)));
export const tapId = (id: string) => act(async () => void fireEvent.click(document.getElementById(id)!));
export const write = (label: string, text: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value: text } }));
export const shown = (words: string | RegExp): boolean => screen.queryAllByText(words).length > 0;
/** The last address opened, as `navigateTo /pages/…`. */
export const lastOpened = (): string | undefined => platform.opened[platform.opened.length - 1];
