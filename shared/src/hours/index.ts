export * from './hours.errors.js';
export * from './hours.limits.js';
export * from './hours.notifications.js';
export * from './hours.state.js';
export * from './hours.tasks.js';
export * from './hours.words.js';
