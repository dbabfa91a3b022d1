import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { FieldCipher } from './field-cipher.js';
import { encryptedColumns } from './encrypted-columns.js';

/** The keys of this process are not those the database was written with. */
export class WrongKeys extends Error {
  override readonly name = 'WrongKeys';
}

const WORDS = 'the canary sings';
const LABEL = 'key_canaries.value';
const INDEX = 'index';
const NO_SUCH_TABLE = 1146;

/**
 * One known value per key stands in the database. A process whose keys do not open them refuses to start: with a wrong
 * FIELD_KEYS nothing personal could be read, with a wrong INDEX_KEY nobody would be found by their phone.
 */
@Injectable()
export class KeyCanary implements OnApplicationBootstrap {
  private good = false;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly config: Config,
    private readonly cipher: FieldCipher,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      await this.check();
    } catch (error) {
      // Not migrated yet: the process starts, is not ready, and looks again.
      if ((error as { errno?: number }).errno !== NO_SUCH_TABLE) throw error;
    }
  }

  /** Compares every key with its canary, and sets one free for a key that has none. Throws `WrongKeys`. */
  async check(): Promise<void> {
    if (this.good) return;
    for (const { id } of this.config.fieldKeys) await this.checkFieldKey(id);
    const index = await this.canary(INDEX, () => this.cipher.blindIndex(WORDS, LABEL));
    if (index !== this.cipher.blindIndex(WORDS, LABEL)) throw wrongIndexKey();
    await this.checkMissing();
    this.good = true;
  }

  private async checkFieldKey(id: string): Promise<void> {
    const stored = await this.canary(`field:${id}`, async () => {
      await this.checkSample(id);
      return this.cipher.encrypt(WORDS, LABEL, id);
    });
    if (!this.opens(stored, LABEL)) throw wrongFieldKey(id);
  }

  /** A database from before there were canaries: the key must open what it wrote. */
  private async checkSample(id: string): Promise<void> {
    for (const { table, column, label } of encryptedColumns(this.db)) {
      const [row]: { stored: string }[] = await this.db.query(
        `SELECT ${column} AS stored FROM ${table} WHERE ${column} LIKE ? LIMIT 1`,
        [`${id}.%`],
      );
      if (row && !this.opens(row.stored, label)) throw wrongFieldKey(id);
    }
  }

  /** A key that is no longer in FIELD_KEYS must have nothing left to read. */
  private async checkMissing(): Promise<void> {
    const rows: { id: string }[] = await this.db.query("SELECT id FROM key_canaries WHERE id LIKE 'field:%'");
    const known = new Set(this.config.fieldKeys.map(({ id }) => `field:${id}`));
    for (const canary of rows.map(({ id }) => id).filter((id) => !known.has(id))) {
      const keyId = canary.slice('field:'.length);
      for (const { table, column } of encryptedColumns(this.db)) {
        const left: unknown[] = await this.db.query(`SELECT 1 FROM ${table} WHERE ${column} LIKE ? LIMIT 1`, [
          `${keyId}.%`,
        ]);
        if (left.length > 0) {
          throw new WrongKeys(
            `FIELD_KEYS lacks the key ${keyId}, which wrote values that are still there (${table}): put it back, then run "operator rotate-keys" before it goes.`,
          );
        }
      }
      await this.db.query('DELETE FROM key_canaries WHERE id = ?', [canary]);
    }
  }

  private async canary(id: string, fresh: () => string | Promise<string>): Promise<string> {
    const read = async (): Promise<string | undefined> => {
      const [row]: { value: string }[] = await this.db.query('SELECT value FROM key_canaries WHERE id = ?', [id]);
      return row?.value;
    };
    const found = await read();
    if (found !== undefined) return found;
    await this.db.query('INSERT IGNORE INTO key_canaries (id, value) VALUES (?, ?)', [id, await fresh()]);
    return (await read()) ?? ''; // of two processes that start together, the first one's
  }

  private opens(stored: string, label: string): boolean {
    try {
      this.cipher.decrypt(stored, label);
      return true;
    } catch {
      return false;
    }
  }
}

/** For whoever writes blind indexes before the application starts (migrations). Throws `WrongKeys`; does nothing where there is no canary yet. */
export async function requireIndexKey(
  cipher: FieldCipher,
  ask: (sql: string, values: unknown[]) => Promise<{ value: string }[]>,
): Promise<void> {
  const [canary] = await ask('SELECT value FROM key_canaries WHERE id = ?', [INDEX]);
  if (canary && canary.value !== cipher.blindIndex(WORDS, LABEL)) throw wrongIndexKey();
}

const wrongIndexKey = (): WrongKeys =>
  new WrongKeys('INDEX_KEY is not the key this database was written with: put the right one back.');

const wrongFieldKey = (id: string): WrongKeys =>
  new WrongKeys(`FIELD_KEYS: ${id} is not the key this database was written with: put the right one back.`);
