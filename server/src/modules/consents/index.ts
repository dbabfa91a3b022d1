export { ConsentsModule } from './consents.module.js';
export { type Agreement, Consents, type Receiver } from './app/consents.js';
export { type Listener, Representation, type Represented } from './app/representation.js';
export { type Word, wordThatCounts } from './domain/whose-word.js';
