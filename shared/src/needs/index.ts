export * from './need.errors.js';
export * from './need.limits.js';
export * from './need.notifications.js';
export * from './need.state.js';
export * from './need.tasks.js';
export * from './need.words.js';
