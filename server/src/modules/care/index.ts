export { CareModule } from './care.module.js';
export { CardCodes, type CardUse, type UsedCode } from './app/card-codes.service.js';
export { CareChanges, type ChangedCare } from './app/care-changes.js';
export { CareDirectory, type CareFacts, type LookedInOn } from './app/care-directory.js';
