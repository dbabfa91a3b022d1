import { ASKED_PURPOSES, PROXY_SCOPES } from '@silin/shared';
import { lastGuardianYear, wordOf } from '../../src/modules/consents/domain/age.js';
import {
  giverOf,
  requireWitness,
  waysToGive,
  waysToRevoke,
  waysToWithdraw,
} from '../../src/modules/consents/domain/consent.policy.js';
import { NOBODY, partAtAll, partIn, type Standing } from '../../src/modules/consents/domain/standing.js';
import { endOfDay, endOfYear, isEnding, longestTerm } from '../../src/modules/consents/domain/term.js';
import { type Word, wordThatCounts } from '../../src/modules/consents/domain/whose-word.js';

const NOW = new Date('2026-11-23T02:00:00.000Z');
const self: Standing = { ...NOBODY, self: true };
const staff: Standing = { ...NOBODY, office: 'staff' };
const proxy = (...scopes: (typeof PROXY_SCOPES)[number][]): Standing => ({
  ...NOBODY,
  proxy: { proxyId: 'p', relation: 'daughter', scopes },
});
const guardian: Standing = { ...NOBODY, proxy: { proxyId: 'g', relation: 'guardian', scopes: ['wishes'] } };

describe('the part in which somebody acts', () => {
  it('is the strongest: self, then proxy with the scope, then the office', () => {
    expect(partIn({ ...staff, self: true }, 'wishes')).toBe('self');
    expect(partIn({ ...proxy('wishes'), office: 'grid_worker' }, 'wishes')).toBe('proxy');
    expect(partIn({ ...proxy('wishes'), office: 'grid_worker' }, 'contact')).toBe('grid_worker');
    expect(partIn(proxy('wishes'), 'contact')).toBeUndefined();
    expect(partIn(NOBODY, 'wishes')).toBeUndefined();
  });

  it('24: what a proxy says is a proxy’s word, never the person’s own', () => {
    for (const scope of PROXY_SCOPES) expect(partIn(proxy(...PROXY_SCOPES), scope)).toBe('proxy');
    expect(partAtAll(proxy('visits'))).toBe('proxy');
  });
});

describe('who may give a consent', () => {
  const ways = (standing: Standing, whose: 'child' | 'turning' | 'own' = 'own') =>
    Object.fromEntries(ASKED_PURPOSES.map((purpose) => [purpose, waysToGive(standing, purpose, whose).join()]));
  const all = (how: string) => Object.fromEntries(ASKED_PURPOSES.map((purpose) => [purpose, how]));

  it('a table', () => {
    expect(ways(self)).toEqual(all('tap'));
    expect(ways(self, 'child')).toEqual(all(''));
    expect(ways(staff)).toEqual(all('signed,voice,spoken_before'));
    expect(ways(staff, 'child')).toEqual(all('signed,voice,spoken_before'));
    expect(ways(proxy('contact'))).toEqual({ ...all(''), volunteer_contact: 'tap' });
    expect(ways(proxy('profile', 'wishes'))).toEqual({ ...all(''), care_profile: 'tap' });
    expect(ways(proxy(...PROXY_SCOPES), 'child')).toEqual(all(''));
    expect(ways(guardian, 'child')).toEqual(all('tap'));
    expect(ways(guardian, 'turning')).toEqual(all('tap'));
    expect(ways(guardian)).toEqual(all(''));
    expect(ways(NOBODY)).toEqual(all(''));
  });

  it('what staff write down for a child names the guardian, for an adult nobody', () => {
    const giving = { purpose: 'card', how: 'signed' } as const;
    expect(giverOf(staff, { ...giving, byGuardian: true, wordOf: 'child' })).toBe('guardian');
    expect(giverOf(staff, { ...giving, byGuardian: false, wordOf: 'own' })).toBe('self');
    expect(() => giverOf(staff, { ...giving, byGuardian: false, wordOf: 'child' })).toThrow('CONSENT_NEEDS_GUARDIAN');
    expect(() => giverOf(staff, { ...giving, byGuardian: true, wordOf: 'own' })).toThrow('CONSENT_NOT_GUARDIAN');
    expect(() => giverOf(self, { ...giving, how: 'tap', byGuardian: true, wordOf: 'own' })).toThrow('CONSENT_WAY');
  });

  it('taking back is open to the person, to whoever looks after them, and to proxies with a scope for it', () => {
    expect(waysToWithdraw(self, 'card')).toEqual(['tap']);
    expect(waysToWithdraw(staff, 'card')).toEqual(['family', 'phone', 'counter']);
    expect(waysToWithdraw(proxy('withdraw_consent'), 'card')).toEqual(['family']);
    expect(waysToWithdraw(proxy('contact'), 'volunteer_contact')).toEqual(['family']);
    expect(waysToWithdraw(proxy('contact'), 'card')).toEqual([]);
    expect(waysToWithdraw(guardian, 'card')).toEqual(['family']);
    expect(waysToWithdraw(NOBODY, 'card')).toEqual([]);
  });

  it('a proxy is ended by the person, by who looks after them, and given up by the proxy alone', () => {
    expect(waysToRevoke(self, 'p')).toEqual(['tap']);
    expect(waysToRevoke(proxy('withdraw_consent'), 'p')).toEqual(['given_up']);
    expect(waysToRevoke(proxy('withdraw_consent'), 'another')).toEqual([]);
    expect(waysToRevoke(staff, 'p')).toEqual(['family', 'phone', 'counter']);
  });
});

describe('a witness', () => {
  const ask =
    (witnessPersonId: string | null, how: 'signed' | 'spoken_before' = 'spoken_before') =>
    () =>
      requireWitness({ how, concerned: ['person', 'proxy', null], witnessPersonId });

  it('is needed for what was spoken, and is never one of those concerned', () => {
    expect(ask('witness')).not.toThrow();
    expect(ask(null)).toThrow('CONSENT_WITNESS');
    expect(ask('person')).toThrow('CONSENT_WITNESS');
    expect(ask('proxy')).toThrow('CONSENT_WITNESS');
    expect(ask(null, 'signed')).not.toThrow();
    expect(ask('proxy', 'signed')).toThrow('CONSENT_WITNESS');
  });
});

describe('whose word counts by the year of birth', () => {
  it.each([
    [2013, 'child'],
    [2012, 'turning'],
    [2011, 'own'],
    [null, 'own'],
  ] as const)('born %s in 2026: %s', (birthYear, expected) => {
    expect(wordOf(birthYear, NOW)).toBe(expected);
  });

  it('counts the years of the community’s clock, and a guardian’s word ends before the year of the fourteenth birthday', () => {
    expect(wordOf(2012, new Date('2026-12-31T15:59:59.000Z'))).toBe('turning');
    expect(wordOf(2012, new Date('2026-12-31T16:00:00.000Z'))).toBe('own');
    expect([lastGuardianYear(2013, NOW), lastGuardianYear(2020, NOW), lastGuardianYear(2012, NOW)]).toEqual([
      2026, 2033, 2026,
    ]);
  });
});

describe('how long', () => {
  it('a year to the day, to the last moment of the day in China', () => {
    expect(longestTerm(NOW)).toEqual(new Date('2027-11-23T15:59:59.999Z'));
    expect(longestTerm(new Date('2026-11-23T17:00:00.000Z'))).toEqual(new Date('2027-11-24T15:59:59.999Z'));
    expect(longestTerm(new Date('2028-02-29T02:00:00.000Z'))).toEqual(new Date('2029-02-28T15:59:59.999Z'));
    expect(endOfDay('2026-11-23')).toEqual(new Date('2026-11-23T15:59:59.999Z'));
    expect(endOfYear(2026)).toEqual(new Date('2026-12-31T15:59:59.999Z'));
  });

  it('ends soon with thirty days left', () => {
    const days = (n: number) => new Date(NOW.getTime() + n * 24 * 60 * 60 * 1000);
    expect([isEnding(days(30), NOW), isEnding(days(31), NOW), isEnding(days(-1), NOW)]).toEqual([true, false, true]);
  });
});

describe('P11: proxies disagree', () => {
  const at = (minute: number) => new Date(NOW.getTime() + minute * 60_000);
  const own = (minute: number): Word => ({ as: 'self', at: at(minute) });
  const said = (minute: number, since: number, relation: 'son' | 'guardian' = 'son'): Word => ({
    ...{ as: 'proxy', relation, proxySince: at(since), at: at(minute) },
  });

  it('the person’s own last word counts, whenever it was said', () => {
    const last = own(2);
    expect(wordThatCounts([said(9, -90, 'guardian'), own(1), last, said(5, -99)])).toBe(last);
  });

  it('then the guardian’s, then the last word of the proxy of longest standing', () => {
    const older = said(3, -99);
    const guardians = said(1, -1, 'guardian');
    expect(wordThatCounts([said(9, -50), said(2, -99), older])).toBe(older);
    expect(wordThatCounts([older, guardians])).toBe(guardians);
    expect(wordThatCounts([])).toBeUndefined();
  });
});
