import { columnChars, NAME_KEY_CODE_POINTS } from '@silin/shared';
import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';

/** A column of ids of ours. */
export const IdColumn = (options: { primary?: true; nullable?: true } = {}): PropertyDecorator =>
  options.primary
    ? PrimaryColumn('char', { length: 36 })
    : Column('char', { length: 36, ...(options.nullable ? { nullable: true } : {}) });

/** A column of people's words, wide enough for every text the field's limit lets through (ADR 0012). */
export const TextColumn = (maxChars: number, options: Pick<ColumnOptions, 'nullable'> = {}): PropertyDecorator =>
  Column('varchar', { length: columnChars(maxChars), ...options });

/** The identity of a name, compared byte by byte. */
export const NameKeyColumn = (): PropertyDecorator => Column('varchar', { length: NAME_KEY_CODE_POINTS });
