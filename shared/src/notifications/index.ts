export * from './notification.errors.js';
export * from './notification.kinds.js';
export * from './notification.words.js';
