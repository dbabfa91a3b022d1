import writeSheet from 'write-excel-file/node';
import { aKey, type Answer } from './http.js';
import type { TestMember } from './identity-builders.js';
import type { TestApp } from './test-app.js';

type Value = string | number | Date | null;

/** An `.xlsx` file with these rows. */
export const aSheet = (rows: readonly (readonly Value[])[]): Promise<Buffer> =>
  writeSheet(
    rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value)),
    ),
  ).toBuffer();

/** Sends a file as the form of the desk does: the file first, the other fields after it. */
export async function upload(
  t: TestApp,
  member: TestMember,
  path: string,
  file: Buffer | undefined,
  { fields = {}, key = aKey() }: { fields?: Record<string, string>; key?: string } = {},
): Promise<Answer> {
  const form = new FormData();
  if (file) form.append('file', new Blob([new Uint8Array(file)]), 'people.xlsx');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const response = await fetch(`${t.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${member.accessToken}`, 'idempotency-key': key },
    body: form,
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}
