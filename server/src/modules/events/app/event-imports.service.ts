import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorCode, eventLimits, formatMoment } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { FieldCipher } from '../../../platform/crypto/field-cipher.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { readSheet, type SheetRow } from '../../../platform/sheets/read-sheet.js';
import { SheetProblem, type SheetProblemKind } from '../../../platform/sheets/sheet-problem.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { EventImportsRepository } from '../data/event-imports.repository.js';
import { pastEventKeys } from '../domain/past-event-columns.js';
import type { EventImportPreview, EventImportRow, EventsImported } from '../dto/event-import.dto.js';
import { type PastEventRow, readPastEventHeader, readPastEventRows, sameSession } from './past-event-rows.js';
import { pastEventTemplate } from './past-event-template.js';
import { PastEventWriting } from './past-event-writing.js';

const PROBLEMS: Readonly<Record<SheetProblemKind, ErrorCode>> = {
  not_xlsx: 'IMPORT_NOT_XLSX',
  old_xls: 'IMPORT_OLD_XLS',
  encrypted: 'IMPORT_ENCRYPTED',
  damaged: 'IMPORT_DAMAGED',
  too_big: 'IMPORT_TOO_BIG_INSIDE',
  too_many_rows: 'IMPORT_TOO_MANY_ROWS',
};
/** A session without a time may be any of its day. */
const DAY_MS = 24 * 60 * 60 * 1000;

interface ReadRow extends PastEventRow {
  readonly verdict: EventImportRow['verdict'];
}

/** Past events come in a sheet, so that the figures of the year are whole. */
@Injectable()
export class EventImports {
  constructor(
    private readonly transactor: Transactor,
    private readonly imports: EventImportsRepository,
    private readonly writing: PastEventWriting,
    private readonly members: MemberDirectory,
    private readonly cipher: FieldCipher,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The sheet to fill in. */
  template(): Promise<Buffer> {
    return pastEventTemplate();
  }

  /** What an import would do with each row; nothing is written. Throws the codes of files that cannot be read. */
  async preview({ communityId }: Actor, file: Buffer): Promise<EventImportPreview> {
    const { digest, rows, ignored } = await this.read(communityId, file);
    const before = await this.imports.bySheet(communityId, digest);
    return {
      digest,
      done: before && { at: before.importedAt.toISOString(), by: await this.nameOf(before.byMemberId) },
      rows: (await this.judged(communityId, rows)).map(({ row, verdict, title, place, event, errors }) => ({
        ...{ row, verdict, title, startsAt: event?.startsAt.toISOString() ?? null, placeText: event?.place ?? place },
        errors: [...errors],
      })),
      ignoredColumns: ignored,
    };
  }

  /**
   * Imports a sheet that was looked at, in one transaction: all rows that are not there yet, or none. `lookedAt` is the
   * preview's digest. Throws `EVENT_IMPORT_CHANGED`, `IMPORT_HAS_ERRORS`, `IMPORT_ALREADY_DONE`.
   */
  async apply(actor: Actor, file: Buffer, lookedAt: string): Promise<EventsImported> {
    const { communityId, memberId: byMemberId } = actor;
    const { digest, rows } = await this.read(communityId, file);
    if (digest !== lookedAt) throw new DomainError('EVENT_IMPORT_CHANGED');
    const wrong = rows.filter(({ event }) => event === null).length;
    if (wrong > 0) throw new DomainError('IMPORT_HAS_ERRORS', { count: wrong });
    return this.transactor.run(async (tx) => {
      await this.imports.takeTurn(tx, communityId);
      const [id, now] = [newId(), this.clock.now()];
      const row = { id, communityId, digest, rowCount: rows.length, importedAt: now, byMemberId };
      if (!(await this.imports.begin(tx, row))) throw await this.alreadyDone(tx, communityId, digest);
      const judged = await this.judged(communityId, rows, tx);
      const past = judged.flatMap(({ verdict, event }) => (verdict === 'new' && event ? [event] : []));
      const events = await this.writing.write(tx, actor, past, now);
      const counts = { events, sessions: past.length, repeated: rows.length - past.length };
      await this.audit.record(tx, 'events.imported', actor, { id, communityId }, counts);
      return counts;
    });
  }

  private async read(
    communityId: string,
    file: Buffer,
  ): Promise<{ rows: PastEventRow[]; ignored: string[]; digest: string }> {
    const max = eventLimits.importRowsMax;
    const sheet = await readSheet(file, { maxRows: max + 2, maxColumns: pastEventKeys.length * 2 }).catch(
      (error: unknown) => {
        if (!(error instanceof SheetProblem)) throw error;
        throw new DomainError(PROBLEMS[error.kind], error.kind === 'too_many_rows' ? { max } : {});
      },
    );
    const [header, ...below] = sheet;
    const { at, ignored, wrong } = readPastEventHeader(header);
    if (wrong.length > 0) throw new DomainError('IMPORT_HEADER', { columns: wrong.join('，') });
    const rows = readPastEventRows(below, at, this.clock.now());
    if (rows.length === 0) throw new DomainError('IMPORT_EMPTY');
    if (rows.length > max) throw new DomainError('IMPORT_TOO_MANY_ROWS', { max });
    return { rows, ignored, digest: this.digest(communityId, sheet) };
  }

  /** Of what the sheet says, not of the file: saving it again in another program changes the file. */
  private digest(communityId: string, sheet: readonly SheetRow[]): string {
    const said = sheet.map(({ row, cells }) => [row, cells]);
    return this.cipher.blindIndex(`${communityId}\0${JSON.stringify(said)}`, 'event_imports.digest');
  }

  /** A row is repeated when its session stands further up in the sheet or is known here already. */
  private async judged(communityId: string, rows: readonly PastEventRow[], tx?: Tx): Promise<ReadRow[]> {
    const seen = await this.known(communityId, rows, tx);
    return rows.map((row) => {
      if (!row.event) return { ...row, verdict: 'wrong' };
      const { onDay, atTime } = sameSession(row.event);
      const repeated = row.event.timed ? seen.has(atTime) : seen.has(onDay);
      seen.add(onDay).add(atTime);
      return { ...row, verdict: repeated ? 'repeated' : 'new' };
    });
  }

  private async known(communityId: string, rows: readonly PastEventRow[], tx?: Tx): Promise<Set<string>> {
    const times = rows.flatMap(({ event }) => event?.startsAt.getTime() ?? []);
    if (times.length === 0) return new Set();
    const from = new Date(times.reduce((a, b) => Math.min(a, b)) - DAY_MS);
    const until = new Date(times.reduce((a, b) => Math.max(a, b)) + DAY_MS);
    const sessions = await this.imports.sessionsBetween(communityId, from, until, tx);
    return new Set(sessions.flatMap((session) => Object.values(sameSession(session))));
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
