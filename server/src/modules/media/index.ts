export { MediaModule } from './media.module.js';
export { type MediaLink, MediaService } from './app/media.service.js';
export type { MediaReader } from './domain/media.policy.js';
