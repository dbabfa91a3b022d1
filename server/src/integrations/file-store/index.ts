export { DirectoryFileStore } from './directory-file-store.js';
export { FileStore } from './file-store.js';
export { FileStoreModule } from './file-store.module.js';
export type { FileStoreModuleOptions } from './file-store.module.js';
