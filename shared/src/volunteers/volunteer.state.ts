import { defineMachine } from '../kernel/state-machine.js';

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
