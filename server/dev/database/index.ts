export { findDatabaseServer, type DatabaseServerProgram } from './find-server.js';
export { startPrivateDatabase, type PrivateDatabase, type PrivateDatabaseOptions } from './private-database.js';
