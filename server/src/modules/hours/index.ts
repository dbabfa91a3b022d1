export { HoursModule } from './hours.module.js';
export { type EarnedHours, HoursLedger } from './app/hours-ledger.service.js';
