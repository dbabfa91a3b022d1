export * from './task.errors.js';
export * from './task.kinds.js';
export * from './task.limits.js';
export * from './task.notifications.js';
export * from './task.state.js';
