export * from './card.limits.js';
export * from './care.errors.js';
