export { VisitsModule } from './visits.module.js';
export { ContactSources } from './app/contact-sources.js';
export { VisitConfirming } from './app/visit-confirming.service.js';
export { VisitHelpers, type VisitRight } from './app/visit-helpers.js';
export { VisitPlanning } from './app/visit-planning.service.js';
export type { Contact } from './domain/unseen.js';
