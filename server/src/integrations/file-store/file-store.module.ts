import { Module } from '@nestjs/common';
import type { DynamicModule, FactoryProvider, ModuleMetadata } from '@nestjs/common';
import { DirectoryFileStore } from './directory-file-store.js';
import { FileStore } from './file-store.js';

export interface FileStoreModuleOptions extends Pick<ModuleMetadata, 'imports'>, Pick<FactoryProvider, 'inject'> {
  /** The folder the files live in. */
  useFactory: FactoryProvider<{ folder: string }>['useFactory'];
}

/** One FileStore for the whole process. */
@Module({})
export class FileStoreModule {
  static register({ imports, inject, useFactory }: FileStoreModuleOptions): DynamicModule {
    const store: FactoryProvider<FileStore> = {
      provide: FileStore,
      inject,
      useFactory: async (...args: unknown[]) => new DirectoryFileStore((await useFactory(...args)).folder),
    };
    return { module: FileStoreModule, global: true, imports, providers: [store], exports: [FileStore] };
  }
}
