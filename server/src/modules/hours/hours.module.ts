import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExportsModule } from '../exports/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { TasksModule } from '../tasks/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { CertificateQueries } from './app/certificate.queries.js';
import { Certificates } from './app/certificates.service.js';
import { HoursAccountData } from './app/hours-account-data.js';
import { HoursFiles } from './app/hours-files.service.js';
import { HoursHome } from './app/hours-home.js';
import { HoursLedger } from './app/hours-ledger.service.js';
import { HoursQueries } from './app/hours.queries.js';
import { HoursRepository } from './data/hours.repository.js';
import { Certificate, HoursEntry } from './data/hours.entities.js';
import { CertificateNoticesController } from './http/certificate-notices.controller.js';
import { CertificateCheckController } from './http/certificate-check.controller.js';
import { HoursController } from './http/hours.controller.js';
import { StaffCertificatesController } from './http/staff-certificates.controller.js';
import { StaffHoursController } from './http/staff-hours.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Certificate, HoursEntry]),
    ...[ExportsModule, NotificationsModule, TasksModule, VolunteersModule],
  ],
  controllers: [
    CertificateCheckController,
    CertificateNoticesController,
    HoursController,
    StaffCertificatesController,
    StaffHoursController,
  ],
  providers: [
    ...[HoursAccountData, HoursHome, HoursRepository],
    ...[CertificateQueries, Certificates, HoursFiles, HoursLedger, HoursQueries],
  ],
  exports: [HoursLedger],
})
export class HoursModule {}
