import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorCode, formatMoment, outingMachine, visitLimits } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { readHeader } from '../../../platform/sheets/column-sheet.js';
import { readSheet, type SheetRow } from '../../../platform/sheets/read-sheet.js';
import { SheetProblem, type SheetProblemKind } from '../../../platform/sheets/sheet-problem.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { OutingImportsRepository } from '../data/outing-imports.repository.js';
import type { Outing, OutingServed } from '../data/visit.entities.js';
import { NEEDED_COLUMNS, pastOutingColumns, pastOutingKeys } from '../domain/past-outing-columns.js';
import type { OutingImportPreview, OutingImportRow, OutingsImported } from '../dto/outing-import.dto.js';
import { type PastOuting, type PastOutingRow, readPastOutingRows, sameOuting } from './past-outing-rows.js';
import { pastOutingTemplate } from './past-outing-template.js';

const PROBLEMS: Readonly<Record<SheetProblemKind, ErrorCode>> = {
  not_xlsx: 'IMPORT_NOT_XLSX',
  old_xls: 'IMPORT_OLD_XLS',
  encrypted: 'IMPORT_ENCRYPTED',
  damaged: 'IMPORT_DAMAGED',
  too_big: 'IMPORT_TOO_BIG_INSIDE',
  too_many_rows: 'IMPORT_TOO_MANY_ROWS',
};

type JudgedRow = PastOutingRow & Pick<OutingImportRow, 'verdict'>;

/** Past outings come in a sheet, so that the figures of the year are whole. They give nobody hours. */
@Injectable()
export class OutingImports {
  constructor(
    private readonly transactor: Transactor,
    private readonly imports: OutingImportsRepository,
    private readonly members: MemberDirectory,
    private readonly cipher: FieldCipher,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The sheet to fill in. */
  template(): Promise<Buffer> {
    return pastOutingTemplate();
  }

  /** What an import would do with each row; nothing is written. Throws the codes of files that cannot be read. */
  async preview({ communityId }: Actor, file: Buffer): Promise<OutingImportPreview> {
    const { digest, rows, ignored } = await this.read(communityId, file);
    const before = await this.imports.bySheet(communityId, digest);
    return {
      digest,
      done: before && { at: before.importedAt.toISOString(), by: await this.nameOf(before.byMemberId) },
      rows: (await this.judged(communityId, rows)).map(({ row, verdict, title, onDay, outing, errors }) => ({
        ...{ row, verdict, title, onDay, served: outing?.served ?? null, basis: outing?.basis ?? null },
        errors: [...errors],
      })),
      ignoredColumns: ignored,
    };
  }

  /**
   * Imports a sheet that was looked at, in one transaction: all rows that are not there yet, or none. `lookedAt` is the preview's
   * digest. Imports of a community take turns, so that the same outing in two sheets comes once. Throws `OUTING_IMPORT_CHANGED`,
   * `IMPORT_HAS_ERRORS`, `IMPORT_ALREADY_DONE`.
   */
  async apply(actor: Actor, file: Buffer, lookedAt: string): Promise<OutingsImported> {
    const { communityId, memberId: byMemberId } = actor;
    const { digest, rows } = await this.read(communityId, file);
    if (digest !== lookedAt) throw new DomainError('OUTING_IMPORT_CHANGED');
    const wrong = rows.filter(({ outing }) => outing === null).length;
    if (wrong > 0) throw new DomainError('IMPORT_HAS_ERRORS', { count: wrong });
    return this.transactor.run(async (tx) => {
      await this.imports.takeTurn(tx, communityId);
      const [id, importedAt] = [newId(), this.clock.now()];
      const row = { id, communityId, digest, rowCount: rows.length, importedAt, byMemberId };
      if (!(await this.imports.begin(tx, row))) throw await this.alreadyDone(tx, communityId, digest);
      const judged = await this.judged(communityId, rows, tx);
      const past = judged.flatMap(({ verdict, outing }) => (verdict === 'new' && outing ? [outing] : []));
      const written = past.map((one) => ({ outing: outingOf(one, actor, importedAt), past: one }));
      await this.imports.write(
        tx,
        written.map(({ outing }) => outing),
        written.map(({ outing, past: one }) => servedOf(outing, one)),
      );
      const served = past.reduce((sum, one) => sum + one.served, 0);
      const counts = { outings: past.length, served, repeated: rows.length - past.length };
      await this.audit.record(tx, 'outings.imported', actor, { id, communityId }, counts);
      return counts;
    });
  }

  private async read(
    communityId: string,
    file: Buffer,
  ): Promise<{ rows: PastOutingRow[]; ignored: string[]; digest: string }> {
    const max = visitLimits.outingImportRowsMax;
    const limits = { maxRows: max + 2, maxColumns: pastOutingKeys.length * 2 };
    const sheet = await readSheet(file, limits).catch((error: unknown) => {
      if (!(error instanceof SheetProblem)) throw error;
      throw new DomainError(PROBLEMS[error.kind], error.kind === 'too_many_rows' ? { max } : {});
    });
    const [header, ...below] = sheet;
    const { at, ignored, wrong } = readHeader(header, pastOutingColumns, NEEDED_COLUMNS);
    if (wrong.length > 0) throw new DomainError('IMPORT_HEADER', { columns: wrong.join('，') });
    const rows = readPastOutingRows(below, at, this.clock.now());
    if (rows.length === 0) throw new DomainError('IMPORT_EMPTY');
    if (rows.length > max) throw new DomainError('IMPORT_TOO_MANY_ROWS', { max });
    return { rows, ignored, digest: this.digest(communityId, sheet) };
  }

  /** Of what the sheet says, not of the file: saving it again in another program changes the file. */
  private digest(communityId: string, sheet: readonly SheetRow[]): string {
    const said = sheet.map(({ row, cells }) => [row, cells]);
    return this.cipher.blindIndex(`${communityId}\0${JSON.stringify(said)}`, 'outing_imports.digest');
  }

  /** A row is repeated when its outing stands further up in the sheet or is known here already. */
  private async judged(communityId: string, rows: readonly PastOutingRow[], tx?: Tx): Promise<JudgedRow[]> {
    const days = rows.flatMap(({ outing }) => outing?.onDay ?? []).sort();
    const known = days.length > 0 ? await this.imports.between(communityId, days[0]!, days.at(-1)!, tx) : [];
    const seen = new Set(known.map(sameOuting));
    return rows.map((row) => {
      if (!row.outing) return { ...row, verdict: 'wrong' };
      const same = sameOuting(row.outing);
      const verdict = seen.has(same) ? 'repeated' : 'new';
      seen.add(same);
      return { ...row, verdict };
    });
  }

  private async alreadyDone(tx: Tx, communityId: string, digest: string): Promise<DomainError> {
    const before = await this.imports.bySheet(communityId, digest, tx);
    const now = this.clock.now();
    const on = formatMoment(before?.importedAt ?? now, now);
    return new DomainError('IMPORT_ALREADY_DONE', { on, by: before ? await this.nameOf(before.byMemberId) : '' });
  }

  private async nameOf(memberId: string): Promise<string> {
    return (await this.members.summaries([memberId])).get(memberId)?.nickname ?? '';
  }
}

/** Who imported it leads nothing, but somebody has to answer for the row. */
const outingOf = (
  { onDay, title, kinds, place, unit, note, basis }: PastOuting,
  { communityId, memberId }: Actor,
  createdAt: Date,
): Outing => ({
  ...{ id: newId(), communityId, onDay, title, kinds: [...kinds], placeText: place, unitText: unit, note },
  ...{ leadMemberId: memberId, state: outingMachine.next(outingMachine.initial, 'hold'), createdAt },
  ...{ origin: 'import', servedBasis: basis },
});

const servedOf = ({ id: outingId, communityId, kinds }: Outing, { served }: PastOuting): OutingServed => ({
  ...{ id: newId(), communityId, outingId, personId: null, buildingId: null, ageBand: null, people: served },
  kind: kinds.length === 1 && kinds[0] ? kinds[0] : 'other',
});
