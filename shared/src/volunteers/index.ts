export * from './volunteer.errors.js';
export * from './volunteer.limits.js';
export * from './volunteer.skills.js';
export * from './volunteer.state.js';
export * from './volunteer.notifications.js';
