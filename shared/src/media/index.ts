export * from './media.errors.js';
export * from './media.limits.js';
export * from './media.state.js';
