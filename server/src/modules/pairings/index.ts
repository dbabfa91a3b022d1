export { PairingsModule } from './pairings.module.js';
