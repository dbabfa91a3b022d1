import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { Certificates } from './app/certificates.service.js';
import { HoursLedger } from './app/hours-ledger.service.js';
import { HoursAccountData } from './app/hours-account-data.js';
import { HoursQueries } from './app/hours.queries.js';
import { HoursRepository } from './data/hours.repository.js';
import { Certificate, HoursEntry } from './data/hours.entities.js';
import { CertificateCheckController } from './http/certificate-check.controller.js';
import { HoursController } from './http/hours.controller.js';
import { StaffHoursController } from './http/staff-hours.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([Certificate, HoursEntry]), NotificationsModule, VolunteersModule],
  controllers: [CertificateCheckController, HoursController, StaffHoursController],
  providers: [HoursAccountData, HoursRepository, Certificates, HoursLedger, HoursQueries],
  exports: [HoursLedger],
})
export class HoursModule {}
