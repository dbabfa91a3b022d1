export * from './card.limits.js';
export * from './card.verdicts.js';
export * from './care.errors.js';
export * from './import.words.js';
export * from './profile.limits.js';
export * from './profile.rules.js';
export * from './profile.words.js';
export * from './card.linking.js';
