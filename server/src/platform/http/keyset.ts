import { ApiPropertyOptional } from '@nestjs/swagger';
import { DomainError } from '@silin/shared';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { isId } from '../database/ids.js';
import type { Keyset } from '../database/keyset.js';

export const PAGE_SIZE = 20;
export const PAGE_SIZE_MAX = 50;

/** A page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** `?cursor=&limit=` of every list. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: PAGE_SIZE_MAX, default: PAGE_SIZE })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGE_SIZE_MAX)
  limit?: number;
}

/** The opaque cursor for a row of a list. */
export const encodeCursor = ({ at, id }: Keyset): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

/** The row a cursor stands for; undefined without a cursor. Throws `BAD_CURSOR` for anything this server did not make. */
export function decodeCursor(cursor: string | undefined): Keyset | undefined {
  if (cursor === undefined || cursor === '') return undefined;
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    if (typeof at === 'string' && isId(id) && !Number.isNaN(Date.parse(at))) return { at: new Date(at), id };
  } catch {
    // falls through to the one answer
  }
  throw new DomainError('BAD_CURSOR');
}

/** Cuts rows (asked for with `limit + 1`) into a page. `keyset` says where a row stands in the order. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyset: (row: Row) => Keyset,
  map: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown[shown.length - 1];
  return { items: shown.map(map), nextCursor: rows.length > limit && last ? encodeCursor(keyset(last)) : null };
}
