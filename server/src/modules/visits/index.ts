export { VisitsModule } from './visits.module.js';
export { ContactSources } from './app/contact-sources.js';
export { VisitHelpers, type VisitRight } from './app/visit-helpers.js';
export { VisitPlanning } from './app/visit-planning.service.js';
export type { Contact } from './domain/unseen.js';
