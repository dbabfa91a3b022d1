/** Where pictures are kept. Keys are opaque: made by the store, meaningless to everybody else. */
export abstract class FileStore {
  /** Keeps the bytes and returns their key. When this resolves the file is whole on disk. */
  abstract put(bytes: Buffer): Promise<string>;
  /** The bytes, or null when there is no such file. */
  abstract get(key: string): Promise<Buffer | null>;
  /** Forgets the file; a key that is not there is no error. */
  abstract remove(key: string): Promise<void>;
}
