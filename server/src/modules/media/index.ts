export { MediaModule } from './media.module.js';
export { type MediaLink, MediaService } from './app/media.service.js';
export { type KeptFile, type OpenedFile, PrivateFiles } from './app/private-files.js';
export { readUpload } from './http/read-upload.js';
export type { MediaReader } from './domain/media.policy.js';
