export { VisitsModule } from './visits.module.js';
export { ContactSources } from './app/contact-sources.js';
export { LedgerPeople, type LedgerPerson } from './app/ledger-people.js';
export { PairingVisitCounts, type PairingVisits } from './app/pairing-visit-counts.js';
export { VisitHelpers, type VisitRight } from './app/visit-helpers.js';
export { VisitDirectory, type VisitFacts } from './app/visit-directory.js';
export { VisitPlanning } from './app/visit-planning.service.js';
export type { Contact } from './domain/unseen.js';
