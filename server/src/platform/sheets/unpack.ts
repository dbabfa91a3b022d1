import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SheetProblem } from './sheet-problem.js';

/** A workbook of 2,000 rows has a tenth of it. */
const ENTRY_MAX_BYTES = 6 * 1024 * 1024;
const ENTRIES_MAX = 500;

const ZIP = Buffer.from('504b0304', 'hex');
/** The container of old Office files, and of encrypted new ones. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Named parts of a zip file, unpacked, as text. What a part says about its size is not believed: unpacking ends at the limit,
 * so a small file cannot become a large one. Throws `SheetProblem`.
 */
export class Package {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<Package> {
    if (bytes.subarray(0, OLE.length).equals(OLE)) {
      throw new SheetProblem(bytes.includes(ENCRYPTED) ? 'encrypted' : 'old_xls');
    }
    if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw new SheetProblem('not_xlsx');
    return whole(async () => {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true });
      if (zip.entryCount > ENTRIES_MAX) throw new SheetProblem('too_big');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      }
      return new Package(zip, entries);
    });
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The part as text; undefined when there is none of this name. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.uncompressedSize > ENTRY_MAX_BYTES) throw new SheetProblem('too_big');
    return whole(async () => {
      const stream = await this.zip.openReadStreamPromise(entry);
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > ENTRY_MAX_BYTES) throw new SheetProblem('too_big');
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString('utf8');
    });
  }
}

/** Whatever the library finds wrong with a file means that the file is damaged. */
async function whole<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SheetProblem ? error : new SheetProblem('damaged');
  }
}
