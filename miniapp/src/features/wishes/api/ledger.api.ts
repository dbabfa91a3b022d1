import type { LedgerPurpose, WishCategory, WishFigure, WishState } from '@silin/shared';
import type { Schemas } from '@silin/shared/api';
import { request } from '@/platform/request';

export type WishFigures = Schemas['WishFigures'];
export type WishFigureParts = Schemas['WishFigureDto'];
export type WishLedgerPage = Schemas['WishLedgerPage'];
export type WishLedgerRow = Schemas['WishLedgerRowDto'];
export type LedgerColumn = Schemas['WishLedgerColumnDto'];
export type LedgerForm = Schemas['WishLedgerFormDto'];

/** Days from one to another, both included. */
export interface Period {
  from: string;
  until: string;
}

/** Which wishes of a figure: all of them, or those of one grid, without a grid, of one category or state. */
export interface LedgerFilter extends Period {
  figure: WishFigure;
  gridId?: string;
  withoutGrid?: boolean;
  category?: WishCategory;
  state?: WishState;
}

/** How the file is wanted. */
export interface LedgerWanted {
  form: 'standard' | 'own';
  names: 'masked' | 'full';
  purpose?: LedgerPurpose;
}

const staff = (communityId: string) => `/communities/${encodeURIComponent(communityId)}/staff`;

/** Figures of wishes, the lists behind them and the ledger; all throw ApiProblem. */
export const ledgerApi = {
  figures: (communityId: string, period: Period) =>
    request<WishFigures>(`${staff(communityId)}/wish-figures`, { query: { ...period } }),
  rows: (communityId: string, filter: LedgerFilter, form: LedgerWanted['form'], cursor?: string) =>
    request<WishLedgerPage>(`${staff(communityId)}/wish-ledger`, { query: { ...filter, form, cursor } }),
  /** Every file is recorded. */
  file: (communityId: string, filter: LedgerFilter, wanted: LedgerWanted) =>
    request<ArrayBuffer>(`${staff(communityId)}/wish-ledger.xlsx`, {
      ...{ query: { ...filter, ...wanted }, bytes: true, timeoutMs: 60_000 },
    }),
  form: (communityId: string) => request<LedgerForm>(`${staff(communityId)}/wish-ledger-form`),
  arrange: (communityId: string, columns: LedgerColumn[], idempotencyKey: string) =>
    request<Schemas['WishLedgerArranged']>(`${staff(communityId)}/wish-ledger-form`, {
      ...{ method: 'PUT', body: { columns }, idempotencyKey },
    }),
};
