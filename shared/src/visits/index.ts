export * from './outing.words.js';
export * from './visit.errors.js';
export * from './visit.limits.js';
export * from './visit.notifications.js';
export * from './visit.state.js';
export * from './visit.tasks.js';
export * from './visit.words.js';
