import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExportRecords } from './app/export-records.js';
import { GivenFile } from './data/given-file.entity.js';
import { GivenFilesRepository } from './data/given-files.repository.js';

/** Files that leave the house, recorded. */
@Module({
  imports: [TypeOrmModule.forFeature([GivenFile])],
  providers: [GivenFilesRepository, ExportRecords],
  exports: [ExportRecords],
})
export class ExportsModule {}
