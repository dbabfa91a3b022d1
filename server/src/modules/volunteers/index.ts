export { VolunteersModule } from './volunteers.module.js';
export { type VolunteerChange, VolunteerChanges } from './app/volunteer-changes.js';
export { type Abilities, VolunteerStandings } from './app/volunteer-standings.js';
