import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExportRecords } from './app/export-records.js';
import { GivenFilesQueries } from './app/given-files.queries.js';
import { LedgerForms } from './app/ledger-forms.js';
import { PersonCopyRecords } from './app/person-copy-records.js';
import { GivenFile } from './data/given-file.entity.js';
import { GivenFilesRepository } from './data/given-files.repository.js';
import { LedgerForm } from './data/ledger-form.entity.js';
import { LedgerFormsRepository } from './data/ledger-forms.repository.js';
import { StaffGivenFilesController } from './http/staff-given-files.controller.js';

/** Files that leave the house, recorded, and how a community arranges its ledgers. */
@Module({
  imports: [TypeOrmModule.forFeature([GivenFile, LedgerForm])],
  controllers: [StaffGivenFilesController],
  providers: [
    ...[GivenFilesRepository, GivenFilesQueries, ExportRecords, PersonCopyRecords],
    ...[LedgerFormsRepository, LedgerForms],
  ],
  exports: [ExportRecords, LedgerForms],
})
export class ExportsModule {}
