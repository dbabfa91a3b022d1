export { AuditModule } from './audit.module.js';
export { type AuditActor, AuditService } from './app/audit.service.js';
