import { Injectable } from '@nestjs/common';
import { chinaDate, DomainError, type ErrorCode, errorSentence, formatMoment, importLimits } from '@silin/shared';
import { AuditService } from '../../audit/index.js';
import { type Actor, type Likely, MemberDirectory, PeopleImport } from '../../communities/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { readSheet, type SheetRow } from '../../../platform/sheets/read-sheet.js';
import { SheetProblem, type SheetProblemKind } from '../../../platform/sheets/sheet-problem.js';
import type { ImportedDto, ImportPreviewDto, ImportRowDto } from '../dto/import.dto.js';
import type { CareImport } from '../data/import.entity.js';
import { ImportsRepository } from '../data/imports.repository.js';
import { decide, type RowChoice, type RowChoices } from '../domain/import-choices.js';
import { importKeys } from '../domain/import-columns.js';
import { type ImportRow, type ImportSheet, readHeader, readRows } from './import-rows.js';
import { importTemplate } from './import-template.js';
import { ProfileConsent } from './profile-consent.js';
import { ProfileService } from './profile.service.js';

const PROBLEMS: Readonly<Record<SheetProblemKind, ErrorCode>> = {
  not_xlsx: 'IMPORT_NOT_XLSX',
  old_xls: 'IMPORT_OLD_XLS',
  encrypted: 'IMPORT_ENCRYPTED',
  damaged: 'IMPORT_DAMAGED',
  too_big: 'IMPORT_TOO_BIG_INSIDE',
  too_many_rows: 'IMPORT_TOO_MANY_ROWS',
};

const ROWS_NAMED = 10;

/** A row with what is to be done with it. */
type Decided = ImportRow & RowChoice;

/** Staff bring people and their care profiles in a sheet (docs/algorithms/importing-people.md). */
@Injectable()
export class PeopleImportService {
  constructor(
    private readonly transactor: Transactor,
    private readonly people: PeopleImport,
    private readonly profiles: ProfileService,
    private readonly consent: ProfileConsent,
    private readonly imports: ImportsRepository,
    private readonly members: MemberDirectory,
    private readonly cipher: FieldCipher,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The sheet to fill in. */
  async template({ communityId }: Actor): Promise<Buffer> {
    return importTemplate((await this.people.buildings(communityId)).map(({ name }) => name));
  }

  /** What an import would do with each row; nothing is written. Throws the codes of files that cannot be read. */
  async preview(actor: Actor, file: Buffer): Promise<ImportPreviewDto> {
    const { communityId } = actor;
    const { digest, rows, ignored } = await this.read(communityId, file);
    const likely = await this.people.likely(
      communityId,
      rows.map(({ person }) => person),
    );
    const before = await this.imports.bySheet(communityId, digest);
    return {
      digest,
      done: before && { at: before.importedAt, by: await this.nameOf(before) },
      rows: rows.map((row, nth) => previewOf(row, likely[nth] ?? { known: [], sameAs: [] }, rows)),
      ignoredColumns: [...ignored],
    };
  }

  /**
   * Imports a sheet that was looked at, in one transaction: all rows, or none. `digest` is the preview's. Throws
   * `IMPORT_FILE_CHANGED`, `IMPORT_HAS_ERRORS`, `IMPORT_ALREADY_DONE`, `IMPORT_NEEDS_CHOICE`, `IMPORT_ROW_REFUSED`.
   */
  async commit(actor: Actor, file: Buffer, lookedAt: string, choices: RowChoices): Promise<ImportedDto> {
    const { communityId, memberId } = actor;
    const { digest, rows } = await this.read(communityId, file);
    if (digest !== lookedAt) throw new DomainError('IMPORT_FILE_CHANGED');
    const faulty = rows.filter(({ errors }) => errors.length > 0).length;
    if (faulty > 0) throw new DomainError('IMPORT_HAS_ERRORS', { count: faulty });
    return this.transactor.run(async (tx) => {
      await this.imports.takeTurn(tx, communityId);
      const id = newId();
      const none = { added: 0, updated: 0, skipped: 0, profiles: 0 };
      const row = { id, communityId, digest, importedByMemberId: memberId, importedAt: this.clock.now(), ...none };
      if (!(await this.imports.begin(tx, row))) throw await this.alreadyDone(tx, communityId, digest);
      const counts = await this.write(tx, actor, await this.decided(tx, communityId, rows, choices));
      await this.imports.finish(tx, id, counts);
      await this.audit.record(tx, 'people.imported', actor, { id, communityId }, { ...counts });
      return counts;
    });
  }

  private async read(communityId: string, file: Buffer): Promise<ImportSheet & { digest: string }> {
    const limits = { maxRows: importLimits.rowsMax + 2, maxColumns: importKeys.length * 2 };
    const sheet = await readSheet(file, limits).catch((error: unknown) => {
      if (!(error instanceof SheetProblem)) throw error;
      throw new DomainError(PROBLEMS[error.kind], error.kind === 'too_many_rows' ? { max: importLimits.rowsMax } : {});
    });
    const [header, ...below] = sheet;
    const { at, ignored, wrong } = readHeader(header);
    if (wrong.length > 0) throw new DomainError('IMPORT_HEADER', { columns: wrong.join('，') });
    const buildings = await this.people.buildings(communityId);
    const rows = readRows(below, at, { buildings, today: chinaDate(this.clock.now()) });
    if (rows.length === 0) throw new DomainError('IMPORT_EMPTY');
    if (rows.length > importLimits.rowsMax)
      throw new DomainError('IMPORT_TOO_MANY_ROWS', { max: importLimits.rowsMax });
    return { rows, ignored, digest: this.digest(communityId, sheet) };
  }

  /** Of what the sheet says, not of the file: saving it again in another program changes the file. */
  private digest(communityId: string, sheet: readonly SheetRow[]): string {
    const said = sheet.map(({ row, cells }) => [row, cells]);
    return this.cipher.blindIndex(`${communityId}\0${JSON.stringify(said)}`, 'care_imports.digest');
  }

  private async decided(
    tx: Tx,
    communityId: string,
    rows: readonly ImportRow[],
    choices: RowChoices,
  ): Promise<Decided[]> {
    const likely = await this.people.likely(
      communityId,
      rows.map(({ person }) => person),
      tx,
    );
    const open: number[] = [];
    const decided = rows.flatMap((row, nth): Decided[] => {
      const choice = decide(likely[nth] ?? { known: [], sameAs: [] }, choices.get(row.row));
      if (!choice) open.push(row.row);
      return choice ? [{ ...row, ...choice }] : [];
    });
    if (open.length === 0) return decided;
    const rest = open.length > ROWS_NAMED ? ` 等 ${open.length} ` : '';
    throw new DomainError('IMPORT_NEEDS_CHOICE', { rows: open.slice(0, ROWS_NAMED).join('、') + rest });
  }

  private async write(tx: Tx, actor: Actor, rows: readonly Decided[]): Promise<ImportedDto> {
    const updated = rows.filter(({ choice }) => choice === 'update');
    const added = rows.filter(({ choice }) => choice === 'add');
    await this.people.changeAll(
      tx,
      actor,
      updated.map(({ personId = '', person }) => ({ personId, words: person })),
    );
    const ids = await this.people.addAll(
      tx,
      actor,
      added.map(({ person }) => person),
    );
    const fresh = added.flatMap(({ row, profile: form }, nth) =>
      form ? [{ row, personId: ids[nth] ?? '', form }] : [],
    );
    // Whoever sends the sheet says that these people signed.
    for (const { row, personId } of fresh) await refusedAt(row, () => this.consent.signed(tx, actor, personId));
    await this.profiles.addAll(tx, actor, fresh);
    const known = updated.flatMap(({ row, personId = '', profile }) => (profile ? [{ row, personId, profile }] : []));
    for (const { row, personId, profile } of known) {
      await refusedAt(row, async () => {
        await this.consent.signed(tx, actor, personId);
        await this.profiles.put(tx, actor, personId, profile);
      });
    }
    return {
      ...{ added: added.length, updated: updated.length, profiles: fresh.length + known.length },
      skipped: rows.length - added.length - updated.length,
    };
  }

  private async alreadyDone(tx: Tx, communityId: string, digest: string): Promise<DomainError> {
    const before = await this.imports.bySheet(communityId, digest, tx);
    const now = this.clock.now();
    const on = formatMoment(before?.importedAt ?? now, now);
    return new DomainError('IMPORT_ALREADY_DONE', { on, by: before ? await this.nameOf(before) : '' });
  }

  private async nameOf({ importedByMemberId: id }: CareImport): Promise<string> {
    return (await this.members.summaries([id])).get(id)?.nickname ?? '';
  }
}

/** What a rule says about one row, with the number of the row. */
async function refusedAt(row: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('IMPORT_ROW_REFUSED', {
      row,
      why: errorSentence(error.code, error.params).replace(/。$/, ''),
    });
  }
}

function previewOf(
  { row, person, buildingName, profile, errors, hints }: ImportRow,
  { known, sameAs }: Likely,
  rows: readonly ImportRow[],
): ImportRowDto {
  const isKnown = known.length + sameAs.length > 0;
  return {
    ...{ row, verdict: errors.length > 0 ? 'error' : isKnown ? 'maybe_known' : 'new' },
    ...{ name: person.name, birthYear: person.birthYear ?? null, buildingName, tier: profile?.tier ?? null },
    ...{ errors: [...errors], hints: [...hints], known: [...known] },
    sameAsRows: sameAs.flatMap((nth) => rows[nth]?.row ?? []),
  };
}
