export * from './consent.errors.js';
export * from './consent.limits.js';
export * from './consent.notifications.js';
export * from './consent.purposes.js';
export * from './consent.wordings.js';
export * from './proxy.terms.js';
