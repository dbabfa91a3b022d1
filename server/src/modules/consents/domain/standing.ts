import type { ActingAs, ProxyRelation, ProxyScope } from '@silin/shared';

/** What an actor's living proxy for somebody allows. */
export interface ProxyStanding {
  readonly proxyId: string;
  readonly relation: ProxyRelation;
  readonly scopes: readonly ProxyScope[];
}

/** All that somebody is towards one person. */
export interface Standing {
  readonly self: boolean;
  readonly proxy: ProxyStanding | undefined;
  readonly office: 'staff' | 'grid_worker' | undefined;
}

export const NOBODY: Standing = { self: false, proxy: undefined, office: undefined };

/** The strongest part in which somebody may act in a matter: self, proxy with the scope, grid worker, staff. */
export function partIn({ self, proxy, office }: Standing, scope: ProxyScope): ActingAs | undefined {
  if (self) return 'self';
  return proxy?.scopes.includes(scope) ? 'proxy' : office;
}

/** The part in which somebody may look at consents and proxies: a proxy for any matter sees them. */
export const partAtAll = ({ self, proxy, office }: Standing): ActingAs | undefined =>
  self ? 'self' : proxy ? 'proxy' : office;
