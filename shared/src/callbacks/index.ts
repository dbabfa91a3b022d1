export * from './call-back.draw.js';
export * from './call-back.errors.js';
export * from './call-back.limits.js';
export * from './call-back.state.js';
export * from './call-back.tasks.js';
export * from './call-back.words.js';
