import type { AskedPurpose, ProxyRelation, ProxyScope, TakenWay, WithdrawalWay } from '@silin/shared';
import { Proxies } from '../../../src/modules/consents/app/proxies.js';
import { Consents } from '../../../src/modules/consents/index.js';
import type { Chapter, Happening } from '../chapter.js';
import type { Moment } from '../moments.js';
import type { Stage } from '../stage.js';

/** A consent that was given or written down, and perhaps taken back. */
interface ConsentStory {
  readonly of: string;
  readonly purpose: AskedPurpose;
  readonly how: TakenWay;
  readonly by: string;
  readonly at: Moment;
  readonly withdrawn?: { readonly how: WithdrawalWay; readonly by: string; readonly at: Moment };
}

/** A proxy that was named on somebody's word. */
interface ProxyStory {
  readonly of: string;
  readonly proxy: string;
  readonly relation: ProxyRelation;
  readonly scopes: readonly ProxyScope[];
  readonly by: string;
  readonly at: Moment;
}

const CONSENTS: readonly ConsentStory[] = [
  { of: 'henai', purpose: 'volunteer_contact', how: 'spoken_before', by: 'wei', at: '48 09:40' },
  { of: 'henai', purpose: 'care_profile', how: 'spoken_before', by: 'wei', at: '48 09:45' },
  { of: 'henai', purpose: 'card', how: 'signed', by: 'wei', at: '47 10:00' },
  {
    ...{ of: 'henai', purpose: 'photo_publish', how: 'spoken_before', by: 'wei', at: '47 10:05' },
    withdrawn: { how: 'phone', by: 'wei', at: '20 15:10' },
  },
  { of: 'linai', purpose: 'call_back', how: 'tap', by: 'linai', at: '30 08:20' },
  { of: 'hannai', purpose: 'care_profile', how: 'tap', by: 'hannai', at: '40 09:00' },
  { of: 'tiannai', purpose: 'care_profile', how: 'spoken_before', by: 'wei', at: '46 16:00' },
  { of: 'kongye', purpose: 'care_profile', how: 'signed', by: 'wei', at: '30 10:00' },
];

const PROXIES: readonly ProxyStory[] = [
  {
    ...{ of: 'henai', proxy: 'axiu', relation: 'daughter', scopes: ['wishes', 'visits', 'contact', 'events'] },
    ...{ by: 'wei', at: '46 16:00' },
  },
  {
    ...{ of: 'linai', proxy: 'lijia', relation: 'daughter', scopes: ['wishes', 'withdraw_consent'] },
    ...{ by: 'hao', at: '30 09:00' },
  },
];

export const consentChapter: Chapter = {
  happenings: (stage) => [
    ...CONSENTS.flatMap((story) => consent(stage, story)),
    ...PROXIES.map((story) => proxy(stage, story)),
  ],
};

function consent(stage: Stage, { of, purpose, how, by, at, withdrawn }: ConsentStory): Happening[] {
  const name = `consent-${of}-${purpose}`;
  const given: { id?: string } = {};
  const consents = (): Consents => stage.app.get(Consents);
  const record = () => consents().record(stage.who(by), { personId: stage.person(of), purpose, how });
  const give = stage.happening(name, at, record, ({ id }) => (given.id = id));
  if (!withdrawn) return [give];
  const withdraw = () => consents().withdraw(stage.who(withdrawn.by), given.id ?? '', withdrawn.how);
  return [give, stage.happening(`${name}-withdrawn`, withdrawn.at, withdraw)];
}

function proxy(stage: Stage, { of, proxy, relation, scopes, by, at }: ProxyStory): Happening {
  return stage.happening(`proxy-${of}-${proxy}`, at, () => {
    const naming = { proxyPersonId: stage.person(proxy), relation, scopes, how: 'spoken_before' } as const;
    return stage.app.get(Proxies).name(stage.who(by), stage.person(of), naming);
  });
}
