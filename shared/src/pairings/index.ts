export * from './pairing.errors.js';
export * from './pairing.limits.js';
export * from './pairing.notifications.js';
export * from './pairing.state.js';
export * from './pairing.tasks.js';
export * from './pairing.words.js';
