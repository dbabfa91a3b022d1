export * from './media.errors.js';
export * from './media.limits.js';
export * from './media.state.js';
export * from './media.notifications.js';
export * from './private-file.js';
