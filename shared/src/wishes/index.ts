export * from './wish.errors.js';
export * from './wish.limits.js';
export * from './wish.money.js';
export * from './wish.state.js';
export * from './wish.tasks.js';
export * from './wish.notifications.js';
