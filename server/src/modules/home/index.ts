export { HomeModule } from './home.module.js';
export { defineNextThings, NextThings } from './app/next-things.js';
export { defineStaffCounts, StaffCounts } from './app/staff-counts.js';
