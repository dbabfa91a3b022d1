import { Injectable, StreamableFile } from '@nestjs/common';
import { chinaDate, formatTime } from '@silin/shared';
import { Clock } from '../../../platform/clock/clock.js';
import { newId } from '../../../platform/database/ids.js';
import { Transactor, type Tx } from '../../../platform/database/transactor.js';
import { attachment } from '../../../platform/http/attachment.js';
import { CALENDAR, PDF, PNG, XLSX } from '../../../platform/http/file-answer.js';
import { type SheetPlan, writeSheet } from '../../../platform/sheets/write-sheet.js';
import { AuditService } from '../../audit/index.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { FILE_NAME_MAX_CHARS, type GivenFile } from '../data/given-file.entity.js';
import { GivenFilesRepository } from '../data/given-files.repository.js';

/** What a file is and what was asked for. */
export interface FileFacts {
  /** `context.what`, such as `events.session_ledger`. */
  readonly kind: string;
  /** What it is about, when it is about one thing. */
  readonly subjectId?: string;
  /** Which rows were asked for: states, days, ids. Never personal data, never words somebody searched for. */
  readonly filter: Readonly<Record<string, string | number | boolean | null>>;
  /** The same for people, as it stands in the first line. */
  readonly filterWords: string;
  /** Its name on the reader's machine, with its ending. */
  readonly fileName: string;
}

/** Every file that leaves the house goes through here: recorded first, then given. */
@Injectable()
export class ExportRecords {
  constructor(
    private readonly transactor: Transactor,
    private readonly files: GivenFilesRepository,
    private readonly members: MemberDirectory,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * A sheet, streamed while its rows are read. The record is there before the first byte; the number of rows is added before
   * the last, so no whole file is unrecorded. May I is asked before.
   */
  async sheet<R>(
    actor: Actor,
    facts: FileFacts,
    plan: Pick<SheetPlan<R>, 'name' | 'columns' | 'rows' | 'footer'>,
  ): Promise<StreamableFile> {
    const { id, mark } = await this.record(actor, facts, null);
    const stream = writeSheet({
      ...plan,
      mark: (rows) => `${mark} · 共 ${rows} 行`,
      counted: (rows) => this.transactor.run((tx) => this.files.counted(tx, id, rows)),
    });
    return new StreamableFile(stream, { type: XLSX, disposition: attachment(facts.fileName) });
  }

  /**
   * A file that is made elsewhere, in the transaction in which it is made: a card with its codes, a copy of what is kept about
   * somebody. Its own act of the audit is written by whoever makes it.
   */
  async recorded(tx: Tx, actor: Actor, facts: Omit<FileFacts, 'filterWords'>, rows: number): Promise<void> {
    await this.files.add(tx, this.rowOf(actor, newId(), facts, rows));
  }

  /** A file that is made whole from the line that says who and when: paper, pictures. `rows` of what it shows. */
  async file(
    actor: Actor,
    facts: FileFacts,
    type: typeof PDF | typeof PNG | typeof CALENDAR,
    rows: number,
    make: (mark: string) => Promise<Buffer>,
  ): Promise<StreamableFile> {
    const bytes = await make(`${await this.mark(actor, facts.filterWords)} · 共 ${rows} 行`);
    await this.record(actor, facts, rows);
    return new StreamableFile(bytes, { type, length: bytes.length, disposition: attachment(facts.fileName) });
  }

  private async record(
    actor: Actor,
    facts: FileFacts,
    givenRows: number | null,
  ): Promise<{ id: string; mark: string }> {
    const id = newId();
    const mark = await this.mark(actor, facts.filterWords);
    await this.transactor.run((tx) => this.write(tx, actor, id, facts, givenRows));
    return { id, mark };
  }

  private async write(tx: Tx, actor: Actor, id: string, facts: FileFacts, givenRows: number | null): Promise<void> {
    const { kind, subjectId, filter } = facts;
    await this.files.add(tx, this.rowOf(actor, id, facts, givenRows));
    const subject = { id: subjectId ?? id, communityId: actor.communityId };
    await this.audit.record(tx, 'file.given', actor, subject, { kind, filter });
  }

  private rowOf(
    { communityId, memberId: byMemberId }: Actor,
    id: string,
    { kind, subjectId, filter, fileName }: Omit<FileFacts, 'filterWords'>,
    givenRows: number | null,
  ): GivenFile {
    const name = [...fileName].slice(0, FILE_NAME_MAX_CHARS).join('');
    return {
      id,
      communityId,
      kind,
      name,
      subjectId: subjectId ?? null,
      filter: { ...filter },
      givenRows,
      byMemberId,
      at: this.clock.now(),
    };
  }

  /** Who, when, which. */
  private async mark(actor: Actor, filterWords: string): Promise<string> {
    const { nickname } = await this.members.summary(actor.memberId);
    const now = this.clock.now();
    return `导出人：${nickname} · ${chinaDate(now)} ${formatTime(now)} · ${filterWords}`;
  }
}
