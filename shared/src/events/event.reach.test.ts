import {
  attendanceOf,
  doorWasRun,
  eventFigures,
  reachOf,
  type SessionFacts,
  type SessionForFigures,
  sessionDay,
  tookPlace,
} from './event.reach.js';

const nothing: SessionFacts = { kind: 'culture', present: 0, walkIns: 0, headcount: null, served: 0 };
const counted = (people: number, method: 'clicker' | 'estimate' = 'clicker') => ({ headcount: { people, method } });
const session = (facts: Partial<SessionForFigures>): SessionForFigures => ({
  ...nothing,
  state: 'held',
  startsAt: '2026-11-28T01:00:00Z',
  ...facts,
});

describe('people reached by a session', () => {
  it.each<[string, Partial<SessionFacts>, number, string]>([
    ['[50] head count 200, marks 180, walk-ins 35', { ...counted(200), present: 180, walkIns: 35 }, 215, 'marks'],
    ['[49] no mark, only an estimate of 230', counted(230, 'estimate'), 230, 'estimate'],
    ['more counted than marked', { ...counted(260), present: 180, walkIns: 35 }, 260, 'headcount'],
    ['as many counted as marked: the marks are more exact', { ...counted(40), present: 40 }, 40, 'marks'],
    ['a service fair: more served than came', { kind: 'service_fair', present: 12, served: 80 }, 80, 'served'],
    [
      'a service fair: more came than were served',
      { kind: 'service_fair', ...counted(90), served: 80 },
      90,
      'headcount',
    ],
    ['services at a lecture are no people', { kind: 'lecture', present: 12, served: 80 }, 12, 'marks'],
    ['nothing recorded', {}, 0, 'none'],
    ['a count of nobody', counted(0), 0, 'none'],
  ])('%s', (_, facts, people, basis) => {
    expect(reachOf({ ...nothing, ...facts })).toEqual({ people, basis });
  });

  it('[49] any fact says that the session took place', () => {
    expect(tookPlace(nothing)).toBe(false);
    expect(tookPlace({ ...nothing, ...counted(0) })).toBe(false);
    for (const fact of [{ present: 1 }, { walkIns: 1 }, counted(1, 'estimate'), { served: 1 }]) {
      expect(tookPlace({ ...nothing, ...fact })).toBe(true);
    }
  });
});

describe('figures of a time', () => {
  it('[48] a session counts on the day it began, also when it ends after midnight', () => {
    expect(sessionDay('2026-12-31T15:30:00Z')).toBe('2026-12-31');
    expect(sessionDay('2026-12-31T16:30:00Z')).toBe('2027-01-01');
    const late = [session({ startsAt: '2026-12-31T15:30:00Z', present: 3 })];
    expect(eventFigures(late, '2026-01-01', '2026-12-31').culture.sessions).toBe(1);
    expect(eventFigures(late, '2027-01-01', '2027-12-31').culture.sessions).toBe(0);
  });

  it('[51][52] only sessions that were held: none that was not, was cancelled or is still to come', () => {
    const all = (['held', 'not_held', 'cancelled', 'planned'] as const).map((state) => session({ state, present: 40 }));
    expect(eventFigures(all, '2026-01-01', '2026-12-31').culture).toEqual({ sessions: 1, reach: 40, estimated: false });
  });

  it('are apart for each kind, and say when a part was only estimated', () => {
    const figures = eventFigures(
      [
        session({ present: 40 }),
        session(counted(230, 'estimate')),
        session({ kind: 'lecture', ...counted(170) }),
        session({ kind: 'service_fair', served: 60 }),
      ],
      '2026-11-28',
      '2026-11-28',
    );
    expect(figures).toEqual({
      culture: { sessions: 2, reach: 270, estimated: true },
      lecture: { sessions: 1, reach: 170, estimated: false },
      service_fair: { sessions: 1, reach: 60, estimated: false },
    });
  });
});

describe('whether somebody came', () => {
  const absent = { registration: 'confirmed', present: false } as const;

  it('[53] the door was run when most heads were marked, or the organiser says so', () => {
    expect(doorWasRun(100, 60, false)).toBe(true);
    expect(doorWasRun(100, 59, false)).toBe(false);
    expect(doorWasRun(100, 30, true)).toBe(true);
    expect(doorWasRun(0, 0, false)).toBe(false);
    expect(attendanceOf(absent, { state: 'held', doorRun: false })).toBe('unknown');
    expect(attendanceOf(absent, { state: 'held', doorRun: true })).toBe('no_show');
  });

  it('[52] nobody stays away from a session that was cancelled or not held', () => {
    for (const state of ['cancelled', 'not_held', 'planned'] as const) {
      expect(attendanceOf(absent, { state, doorRun: true })).toBe('unknown');
    }
  });

  it('who waited or cancelled did not stay away; who is present came', () => {
    for (const registration of ['waiting', 'cancelled', 'lapsed', 'applied'] as const) {
      expect(attendanceOf({ registration, present: false }, { state: 'held', doorRun: true })).toBe('unknown');
    }
    expect(attendanceOf({ ...absent, present: true }, { state: 'planned', doorRun: false })).toBe('attended');
  });
});
