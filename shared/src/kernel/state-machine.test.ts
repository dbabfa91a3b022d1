import { deskSignInMachine } from '../identity/identity.state.js';
import { mediaMachine, MEDIA_STATES } from '../media/media.state.js';
import { volunteerMachine } from '../volunteers/volunteer.state.js';
import { claimMachine, LIVING_CLAIM_STATES, WALL_STATES, wishMachine } from '../wishes/wish.state.js';
import { DomainError } from './define-errors.js';
import { defineMachine } from './state-machine.js';

const kettle = defineMachine(
  'cold',
  {
    heat: { from: ['cold'], to: 'hot', by: ['cook'] },
    pour: { from: ['hot'], to: 'empty', by: ['cook', 'guest'] },
    drop: { from: ['cold', 'hot'], to: 'broken', by: ['cat'] },
  },
  { refusedWith: 'KETTLE_MOVED_ON' as 'WISH_MOVED_ON' },
);

describe('a lifecycle', () => {
  it('knows its states and actions from its table, the first state first', () => {
    expect(kettle.initial).toBe('cold');
    expect(kettle.states).toEqual(['cold', 'hot', 'empty', 'broken']);
    expect(kettle.actions).toEqual(['heat', 'pour', 'drop']);
  });

  it('moves along its table', () => {
    expect(kettle.next('cold', 'heat')).toBe('hot');
    expect(kettle.next('hot', 'drop')).toBe('broken');
  });

  it('refuses what the present state does not allow, with its own code and what was asked', () => {
    let refusal: unknown;
    try {
      kettle.next('cold', 'pour');
    } catch (error) {
      refusal = error;
    }

    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code: 'KETTLE_MOVED_ON', params: { state: 'cold', action: 'pour' } });
  });

  it('stays where it is by a row that leads nowhere, and only from where the row says', () => {
    const lamp = defineMachine(
      'off',
      { light: { from: ['off'], to: 'on', by: ['me'] }, dust: { from: ['off'], by: ['me'] } },
      {
        refusedWith: 'LAMP_MOVED_ON',
      },
    );

    expect(lamp.states).toEqual(['off', 'on']);
    expect(lamp.next('off', 'dust')).toBe('off');
    expect(() => lamp.next('on', 'dust')).toThrow('LAMP_MOVED_ON');
    expect(lamp.actionsFor('off', ['me'])).toEqual(['light', 'dust']);
  });

  it('says who may do what now, in the order of the table', () => {
    expect(kettle.actionsFor('hot', ['cook'])).toEqual(['pour']);
    expect(kettle.actionsFor('hot', ['guest', 'cat'])).toEqual(['pour', 'drop']);
    expect(kettle.actionsFor('empty', ['cook', 'guest', 'cat'])).toEqual([]);
  });
});

describe('the life of a wish', () => {
  it('goes from said to fulfilled by author, staff and volunteer', () => {
    const steps = ['approve', 'claim', 'deliver', 'confirm'] as const;

    expect(
      steps.reduce<Parameters<typeof wishMachine.next>[0]>((state, step) => wishMachine.next(state, step), 'submitted'),
    ).toBe('fulfilled');
  });

  it('is never confirmed by the clock, nor by the volunteer who did it', () => {
    for (const { table } of [wishMachine, claimMachine])
      expect(table.confirm.by).toEqual(['author', 'proxy', 'grid_worker', 'staff']);
  });

  it('always has a way out of a claim: nothing sits claimed for ever', () => {
    expect(wishMachine.actionsFor('claimed', ['clock'])).toEqual(['lapse']);
    expect(wishMachine.next('claimed', 'lapse')).toBe('open');
  });

  it('ends where nothing more can be done: withdrawn, closed', () => {
    const dead = wishMachine.states.filter((state) =>
      wishMachine.actions.every((action) => !wishMachine.can(state, action) || !wishMachine.table[action].to),
    );

    expect([...dead].sort()).toEqual(['closed', 'withdrawn']);
  });

  it('hangs on the wall in states the machine has', () => {
    expect(WALL_STATES.every((state) => wishMachine.states.includes(state))).toBe(true);
    expect(LIVING_CLAIM_STATES.every((state) => claimMachine.states.includes(state))).toBe(true);
  });

  it('and of its claim move together: deliver, dispute and confirm exist in both', () => {
    for (const action of ['deliver', 'dispute', 'confirm', 'release', 'lapse', 'revoke'] as const) {
      expect(claimMachine.actions).toContain(action);
      expect(wishMachine.actions).toContain(action);
    }
  });
});

describe('other lives', () => {
  it('of a volunteer: nobody is approved without staff', () => {
    expect(volunteerMachine.actions.filter((a) => volunteerMachine.table[a].to === 'approved')).toEqual([
      'approve',
      'reinstate',
    ]);
    expect(volunteerMachine.table.approve.by).toEqual(['staff']);
    expect(volunteerMachine.table.reinstate.by).toEqual(['staff']);
  });

  it('of a sign-in at the desk: it is redeemed only after it was scanned and confirmed', () => {
    expect(() => deskSignInMachine.next('waiting', 'redeem')).toThrow('DESK_SIGN_IN_MOVED_ON');
    expect(() => deskSignInMachine.next('scanned', 'redeem')).toThrow('DESK_SIGN_IN_MOVED_ON');
    expect(deskSignInMachine.next('confirmed', 'redeem')).toBe('redeemed');
  });

  it('of a picture: a refused one never comes back', () => {
    expect([...MEDIA_STATES].sort()).toEqual([...mediaMachine.states].sort());
    expect(mediaMachine.actions.some((action) => mediaMachine.can('refused', action))).toBe(false);
  });
});
