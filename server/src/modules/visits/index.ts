export { VisitsModule } from './visits.module.js';
export { LedgerPeople, type LedgerPerson } from './app/ledger-people.js';
export { PairingVisitCounts, type PairingVisits } from './app/pairing-visit-counts.js';
export { Unseen } from './app/unseen.queries.js';
export { type MissedVisit, VisitDirectory, type VisitFacts } from './app/visit-directory.js';
export { VisitHelpers, type VisitRight } from './app/visit-helpers.js';
export { type WantedVisits, VisitsAhead } from './app/visits-ahead.js';
export { firstDay as firstVisitDay, standsFor as visitStandsFor, visitSlots } from './domain/rhythm.js';
export { VisitPlanning } from './app/visit-planning.service.js';
