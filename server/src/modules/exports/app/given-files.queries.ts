import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, PAGE_SIZE, type PageQuery, toPage } from '../../../platform/http/keyset.js';
import { type Actor, MemberDirectory } from '../../communities/index.js';
import { GivenFilesRepository } from '../data/given-files.repository.js';
import { type GivenFileView, givenFileView } from '../dto/given-file.dto.js';

/** What left the house, for staff. */
@Injectable()
export class GivenFilesQueries {
  constructor(
    private readonly files: GivenFilesRepository,
    private readonly members: MemberDirectory,
  ) {}

  /** Files of the community, the newest first. Throws `BAD_CURSOR`. */
  async list({ communityId }: Actor, { cursor, limit = PAGE_SIZE }: PageQuery): Promise<Page<GivenFileView>> {
    const rows = await this.files.list(communityId, decodeCursor(cursor), limit + 1);
    const names = await this.members.summaries([...new Set(rows.map(({ byMemberId }) => byMemberId))]);
    return toPage(
      rows,
      limit,
      (row) => row,
      (row) => givenFileView(row, names.get(row.byMemberId)?.nickname ?? null),
    );
  }
}
