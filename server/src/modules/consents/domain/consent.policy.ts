import {
  type AskedPurpose,
  type ConsentGiver,
  type ConsentPurpose,
  type ConsentWay,
  DomainError,
  type ProxyScope,
  scopeToAgree,
  WITHDRAWAL_WAYS,
  type WithdrawalWay,
} from '@silin/shared';
import type { WordOf } from './age.js';
import type { Standing } from './standing.js';

/** How a consent is to be given. */
export interface Giving {
  readonly purpose: ConsentPurpose;
  readonly how: ConsentWay;
  /** Somebody else is named as who agrees: the guardian of a child. */
  readonly byGuardian: boolean;
  readonly wordOf: WordOf;
}

/**
 * As what the consent is given. A tap is the own word: the person's, their guardian's, or a proxy's where the scope lets them
 * agree. What was signed or spoken is written down by whoever looks after the person. Throws `NOT_FOUND` for who is nothing
 * to the person, `CONSENT_WAY`, `CONSENT_NEEDS_GUARDIAN`, `CONSENT_NOT_GUARDIAN`.
 */
export function giverOf(standing: Standing, giving: Giving): ConsentGiver {
  requireSomebody(standing);
  return giving.how === 'tap' ? tapping(standing, giving) : recorded(standing, giving);
}

function tapping({ self, proxy }: Standing, { purpose, wordOf, byGuardian }: Giving): ConsentGiver {
  if (byGuardian) throw new DomainError('CONSENT_WAY');
  if (self && wordOf === 'child') throw new DomainError('CONSENT_NEEDS_GUARDIAN');
  if (self) return 'self';
  if (proxy?.relation === 'guardian' && wordOf !== 'own') return 'guardian';
  const scope = scopeOf(purpose);
  if (proxy && scope && proxy.scopes.includes(scope) && wordOf === 'own') return 'proxy';
  throw new DomainError('CONSENT_WAY');
}

function recorded({ office }: Standing, { byGuardian, wordOf }: Giving): ConsentGiver {
  if (!office) throw new DomainError('CONSENT_WAY');
  if (byGuardian && wordOf === 'own') throw new DomainError('CONSENT_NOT_GUARDIAN');
  if (!byGuardian && wordOf === 'child') throw new DomainError('CONSENT_NEEDS_GUARDIAN');
  return byGuardian ? 'guardian' : 'self';
}

/** In which ways somebody may give this consent now, for their page. */
export function waysToGive(standing: Standing, purpose: ConsentPurpose, wordOf: WordOf): ConsentWay[] {
  const may = (how: ConsentWay): boolean =>
    [false, true].some((byGuardian) => isAllowed(() => giverOf(standing, { purpose, how, byGuardian, wordOf })));
  return (['tap', 'signed', 'voice', 'spoken_before'] as const).filter(may);
}

/**
 * Throws unless somebody may take a consent back in this way: the person by a tap, a proxy for the family, whoever looks after
 * the person as it was said to them. `NOT_FOUND` for who is nothing to the person, else `CONSENT_WAY`.
 */
export function requireMayWithdraw(standing: Standing, purpose: ConsentPurpose, how: WithdrawalWay): void {
  requireSomebody(standing);
  if (!waysToWithdraw(standing, purpose).includes(how)) throw new DomainError('CONSENT_WAY');
}

export function waysToWithdraw({ self, proxy, office }: Standing, purpose: ConsentPurpose): WithdrawalWay[] {
  const scope = scopeOf(purpose);
  const forFamily =
    proxy &&
    (proxy.relation === 'guardian' ||
      proxy.scopes.includes('withdraw_consent') ||
      (scope && proxy.scopes.includes(scope)));
  const ways: readonly WithdrawalWay[] = [
    ...(self ? (['tap'] as const) : []),
    ...(forFamily || office ? (['family'] as const) : []),
    ...(office ? (['phone', 'counter'] as const) : []),
  ];
  return [...ways];
}

/** How a proxy is ended: as a consent is taken back, or given up by the proxy. */
export const REVOCATIONS = [...WITHDRAWAL_WAYS, 'given_up'] as const;
export type Revocation = (typeof REVOCATIONS)[number];

/** In which ways somebody may end this proxy: their own, one for themselves, or one of somebody they look after. */
export const waysToRevoke = ({ self, proxy, office }: Standing, proxyId: string): Revocation[] => [
  ...(self ? (['tap'] as const) : []),
  ...(proxy?.proxyId === proxyId ? (['given_up'] as const) : []),
  ...(office ? (['family', 'phone', 'counter'] as const) : []),
];

/** Who witnesses, as far as it matters whether they may. */
export interface WitnessQuestion {
  readonly how: ConsentWay;
  /** The people a witness cannot be: who agrees, for whom, and who gains from it. */
  readonly concerned: readonly (string | null)[];
  readonly witnessPersonId: string | null;
}

/** Throws `CONSENT_WITNESS` when a spoken consent has no witness, or any has one who is concerned. */
export function requireWitness({ how, concerned, witnessPersonId }: WitnessQuestion): void {
  const missing = how === 'spoken_before' && witnessPersonId === null;
  if (missing || (witnessPersonId !== null && concerned.includes(witnessPersonId)))
    throw new DomainError('CONSENT_WITNESS');
}

const scopeOf = (purpose: ConsentPurpose): ProxyScope | undefined => scopeToAgree[purpose as AskedPurpose];

function requireSomebody({ self, proxy, office }: Standing): void {
  if (!self && !proxy && !office) throw new DomainError('NOT_FOUND');
}

function isAllowed(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
}
