export * from './hours.errors.js';
export * from './hours.limits.js';
export * from './hours.state.js';
