export { WishesModule } from './wishes.module.js';
export { type ConfirmedClaim, WishCallBacks } from './app/wish-call-backs.js';
