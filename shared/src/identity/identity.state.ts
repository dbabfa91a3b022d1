import { defineMachine } from '../kernel/state-machine.js';

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
