export { ExportRecords, type FileFacts } from './app/export-records.js';
export { LedgerForms } from './app/ledger-forms.js';
export type { FormColumn, LedgerForm } from './data/ledger-form.entity.js';
export { ExportsModule } from './exports.module.js';
