export * from './matter.errors.js';
export * from './matter.limits.js';
export * from './matter.notifications.js';
export * from './matter.state.js';
export * from './matter.tasks.js';
export * from './matter.words.js';
