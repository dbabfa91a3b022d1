export * from './community.errors.js';
export * from './community.limits.js';
export * from './community.roles.js';
export * from './person.state.js';
export * from './person.merge.js';
export * from './person.acts.js';
export * from './person.fields.js';
export * from './people.order.js';
