import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditService } from './app/audit.service.js';
import { AuditTrail } from './app/audit-trail.js';
import { ActsRepository } from './data/acts.repository.js';
import { AuditEntry } from './data/audit-entry.entity.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry])],
  providers: [AuditService, AuditTrail, ActsRepository],
  exports: [AuditService, AuditTrail],
})
export class AuditModule {}
