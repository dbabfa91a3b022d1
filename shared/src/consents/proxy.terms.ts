import type { AskedPurpose } from './consent.purposes.js';

/** What a proxy 代办人 may do for somebody. */
export const PROXY_SCOPES = ['wishes', 'events', 'visits', 'contact', 'profile', 'withdraw_consent'] as const;
export type ProxyScope = (typeof PROXY_SCOPES)[number];

/** What a proxy is to the person. A guardian 监护人 also agrees for a child under 14. */
export const PROXY_RELATIONS = [
  'daughter',
  'son',
  'spouse',
  'child_in_law',
  'grandchild',
  'sibling',
  'relative',
  'neighbour',
  'guardian',
  'other',
] as const;
export type ProxyRelation = (typeof PROXY_RELATIONS)[number];

/** What people call it, on pages and within messages: 「您是她的女儿」. */
export const proxyRelationWords: Readonly<Record<ProxyRelation, string>> = {
  daughter: '女儿',
  son: '儿子',
  spouse: '老伴',
  child_in_law: '儿媳或女婿',
  grandchild: '孙辈',
  sibling: '兄弟姐妹',
  relative: '亲戚',
  neighbour: '邻居',
  guardian: '监护人',
  other: '信得过的人',
};

/** A proxy 代办人 lives until revoked or run out. */
export const PROXY_STATES = ['living', 'run_out', 'revoked'] as const;
export type ProxyState = (typeof PROXY_STATES)[number];

/** Which scope lets a proxy agree to a purpose for the person; the others are the person's own. */
export const scopeToAgree: Readonly<Partial<Record<AskedPurpose, ProxyScope>>> = {
  volunteer_contact: 'contact',
  care_profile: 'profile',
};

/** What became of an offer to link an account to a record. `replaced`: a newer one took its place. */
export const LINK_ANSWERS = ['accepted', 'declined', 'replaced'] as const;
export type LinkAnswer = (typeof LINK_ANSWERS)[number];
