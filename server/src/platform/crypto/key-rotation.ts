import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { encryptedColumns, type ColumnInTable } from './encrypted-columns.js';
import { FieldCipher } from './field-cipher.js';

const BATCH = 200;

/** Writes again, with the current key, what an older one wrote; afterwards the older one may leave `FIELD_KEYS`. */
@Injectable()
export class KeyRotation {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly cipher: FieldCipher,
  ) {}

  /**
   * Goes through every encrypted column and returns how many values it wrote again. Safe while the server runs (a value
   * somebody changes meanwhile is left alone, it has the current key by then), and safe to break off and repeat.
   */
  async run(): Promise<number> {
    let written = 0;
    for (const place of encryptedColumns(this.db)) written += await this.rotate(place);
    return written;
  }

  private async rotate({ table, key, column, label }: ColumnInTable): Promise<number> {
    let written = 0;
    for (let last = ''; ;) {
      const rows: { id: string; stored: string }[] = await this.db.query(
        `SELECT ${key} AS id, ${column} AS stored FROM ${table} WHERE ${key} > ? AND ${column} NOT LIKE ? ORDER BY ${key} LIMIT ?`,
        [last, `${this.cipher.currentKeyId}.%`, BATCH],
      );
      for (const { id, stored } of rows) {
        const fresh = this.cipher.encrypt(this.cipher.decrypt(stored, label), label);
        const done: { affectedRows: number } = await this.db.query(
          `UPDATE ${table} SET ${column} = ? WHERE ${key} = ? AND ${column} = ?`,
          [fresh, id, stored],
        );
        written += done.affectedRows;
        last = id;
      }
      if (rows.length < BATCH) return written;
    }
  }
}
