import { defineMachine } from '../kernel/state-machine.js';

/** What a member is in one community beyond a resident. Volunteering is a state of its own (see `volunteerMachine`). */
export const ROLES = ['staff', 'grid_worker', 'organiser'] as const;
export type Role = (typeof ROLES)[number];

/** Volunteer 志愿者: applied for by the member, decided by staff. */
export const volunteerMachine = defineMachine(
  'applied',
  {
    approve: { from: ['applied'], to: 'approved', by: ['staff'] },
    decline: { from: ['applied'], to: 'declined', by: ['staff'] },
    reapply: { from: ['declined'], to: 'applied', by: ['member'] },
    suspend: { from: ['approved'], to: 'suspended', by: ['staff'] },
    reinstate: { from: ['suspended'], to: 'approved', by: ['staff'] },
  },
  { refusedWith: 'VOLUNTEER_MOVED_ON' },
);
export type VolunteerState = (typeof volunteerMachine.states)[number];
export type VolunteerAction = (typeof volunteerMachine.actions)[number];

/** Sign-in at the desk: a code on the desktop page, confirmed inside WeChat, used once by the browser that asked. */
export const deskSignInMachine = defineMachine(
  'waiting',
  {
    scan: { from: ['waiting'], to: 'scanned', by: ['user'] },
    confirm: { from: ['scanned'], to: 'confirmed', by: ['user'] },
    deny: { from: ['scanned'], to: 'denied', by: ['user'] },
    redeem: { from: ['confirmed'], to: 'redeemed', by: ['browser'] },
  },
  { refusedWith: 'DESK_SIGN_IN_MOVED_ON' },
);
export type DeskSignInState = (typeof deskSignInMachine.states)[number];
