import type { Schemas } from '@silin/shared/api';
import { sendFile } from '@/platform/chosen-file';
import { newIdempotencyKey, request } from '@/platform/request';

export type ImportPreview = Schemas['ImportPreviewDto'];
export type ImportRow = Schemas['ImportRowDto'];
export type Imported = Schemas['ImportedDto'];

const people = (communityId: string) => `/communities/${encodeURIComponent(communityId)}/people`;

/** Bringing people in a sheet, for staff at the desk; all throw ApiProblem. */
export const importApi = {
  template: (communityId: string) => request<ArrayBuffer>(`${people(communityId)}/import-template`, { bytes: true }),
  preview: (communityId: string, file: File) =>
    sendFile<ImportPreview>(`${people(communityId)}/import/preview`, file, {}, newIdempotencyKey()),
  /** All rows, or none. `choices` by row number, for rows that may be known. */
  commit: (communityId: string, file: File, digest: string, choices: Record<string, string>, key: string) =>
    sendFile<Imported>(`${people(communityId)}/import`, file, { digest, choices: JSON.stringify(choices) }, key),
};
