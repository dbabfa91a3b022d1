import type { components, paths } from './schema.js';

/** The API's data shapes by name: `Schemas['WishCard']`. Made from the server's DTOs. */
export type Schemas = components['schemas'];

/** Every address of the API with its methods, questions and answers. */
export type ApiPaths = paths;
