import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonCopies } from '../../communities/index.js';
import { ExportRecords } from './export-records.js';

/** A copy of what is kept about somebody is a file that leaves the house. */
@Injectable()
export class PersonCopyRecords implements OnModuleInit {
  constructor(
    private readonly copies: PersonCopies,
    private readonly records: ExportRecords,
  ) {}

  onModuleInit(): void {
    this.copies.keptBy((tx, actor, subjectId) =>
      this.records.recorded(
        tx,
        actor,
        { kind: 'communities.person_copy', subjectId, filter: {}, fileName: '个人资料副本' },
        1,
      ),
    );
  }
}
