import type { components } from './schema.js';

/** The API's data shapes by name: `Schemas['WishCard']`. Made from the server's DTOs. */
export type Schemas = components['schemas'];
