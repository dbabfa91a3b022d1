import type { DataSource } from 'typeorm';
import { EncryptedColumn } from './field-cipher.js';

/** Where encrypted values are stored: names from the entities, never from a request. */
export interface ColumnInTable {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly label: string;
}

/** Every encrypted column of the entities this process knows. */
export function encryptedColumns(db: DataSource): ColumnInTable[] {
  return db.entityMetadatas.flatMap(({ tableName, primaryColumns, columns }) =>
    columns.flatMap(({ databaseName, transformer }) =>
      transformer instanceof EncryptedColumn && primaryColumns[0]
        ? [{ table: tableName, key: primaryColumns[0].databaseName, column: databaseName, label: transformer.label }]
        : [],
    ),
  );
}
