import { PlatformTables1763856000000 } from './1763856000000-platform-tables.js';
import { AuditTable1763856100000 } from './1763856100000-audit-table.js';

/** Every migration, oldest first. A new one is added at the end and never changed once it has landed. */
export const migrations = [PlatformTables1763856000000, AuditTable1763856100000];
