export { ExportRecords, type FileFacts } from './app/export-records.js';
export { ExportsModule } from './exports.module.js';
