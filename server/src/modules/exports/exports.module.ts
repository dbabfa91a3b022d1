import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExportRecords } from './app/export-records.js';
import { LedgerForms } from './app/ledger-forms.js';
import { GivenFile } from './data/given-file.entity.js';
import { GivenFilesRepository } from './data/given-files.repository.js';
import { LedgerForm } from './data/ledger-form.entity.js';
import { LedgerFormsRepository } from './data/ledger-forms.repository.js';

/** Files that leave the house, recorded, and how a community arranges its ledgers. */
@Module({
  imports: [TypeOrmModule.forFeature([GivenFile, LedgerForm])],
  providers: [GivenFilesRepository, ExportRecords, LedgerFormsRepository, LedgerForms],
  exports: [ExportRecords, LedgerForms],
})
export class ExportsModule {}
