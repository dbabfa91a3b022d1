export * from './card.limits.js';
export * from './card.verdicts.js';
export * from './care.errors.js';
