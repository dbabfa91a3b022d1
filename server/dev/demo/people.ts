import type { AskedPurpose, ProxyRelation, ProxyScope, Sex, TakenWay, WithdrawalWay } from '@silin/shared';
import type { Moment } from './wishes.js';

/** Somebody without an account, written down by a grid worker. All names are invented. */
export interface Unphoned {
  readonly slug: string;
  readonly name: string;
  readonly birthYear: number;
  readonly sex: Sex;
  readonly phone?: string;
  readonly building: string;
  readonly door: string;
  /** Who wrote them down, and when. */
  readonly by: string;
  readonly at: Moment;
}

/** A consent that was given or written down, and perhaps taken back. */
export interface ConsentStory {
  readonly of: string;
  readonly purpose: AskedPurpose;
  readonly how: TakenWay;
  readonly by: string;
  readonly at: Moment;
  readonly withdrawn?: { readonly how: WithdrawalWay; readonly by: string; readonly at: Moment };
}

/** A proxy that was named on somebody's word. */
export interface ProxyStory {
  readonly of: string;
  readonly proxy: string;
  readonly relation: ProxyRelation;
  readonly scopes: readonly ProxyScope[];
  readonly by: string;
  readonly at: Moment;
}

/** 何奶奶 has no telephone of her own that can do more than ring; her daughter lives in another city. */
export const DIANCHANG_PEOPLE: readonly Unphoned[] = [
  {
    ...{ slug: 'henai', name: '何奶奶（演示）', birthYear: 1936, sex: 'female', phone: '13800002001' },
    ...{ building: '3号楼', door: '2单元502', by: 'wei', at: '48 09:30' },
  },
];

export const DIANCHANG_CONSENTS: readonly ConsentStory[] = [
  { of: 'henai', purpose: 'volunteer_contact', how: 'spoken_before', by: 'wei', at: '48 09:40' },
  { of: 'henai', purpose: 'care_profile', how: 'spoken_before', by: 'wei', at: '48 09:45' },
  { of: 'henai', purpose: 'card', how: 'signed', by: 'wei', at: '47 10:00' },
  {
    ...{ of: 'henai', purpose: 'photo_publish', how: 'spoken_before', by: 'wei', at: '47 10:05' },
    withdrawn: { how: 'phone', by: 'wei', at: '20 15:10' },
  },
  { of: 'linai', purpose: 'call_back', how: 'tap', by: 'linai', at: '30 08:20' },
];

export const DIANCHANG_PROXIES: readonly ProxyStory[] = [
  {
    ...{ of: 'henai', proxy: 'axiu', relation: 'daughter', scopes: ['wishes', 'visits', 'contact'] },
    ...{ by: 'wei', at: '46 16:00' },
  },
  {
    ...{ of: 'linai', proxy: 'lijia', relation: 'daughter', scopes: ['wishes', 'withdraw_consent'] },
    ...{ by: 'hao', at: '30 09:00' },
  },
];
