export * from './entry-code.js';
export * from './event.errors.js';
export * from './event.limits.js';
export * from './event.notifications.js';
export * from './event.reach.js';
export * from './event.state.js';
export * from './event.tasks.js';
export * from './event.words.js';
