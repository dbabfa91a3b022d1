export { AuditModule } from './audit.module.js';
export { type Act, AuditTrail } from './app/audit-trail.js';
export { type AuditAct, type AuditActor, AuditService } from './app/audit.service.js';
