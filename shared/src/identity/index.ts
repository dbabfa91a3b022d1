export * from './identity.errors.js';
export * from './identity.limits.js';
export * from './identity.state.js';
