import { Global, Module } from '@nestjs/common';
import { NextThings } from './app/next-things.js';
import { StaffCounts } from './app/staff-counts.js';
import { HomeController } from './http/home.controller.js';

/** What waits for a person and for staff; the contexts that know say so with `NextThings.register` and `StaffCounts.register`. */
@Global()
@Module({
  controllers: [HomeController],
  providers: [NextThings, StaffCounts],
  exports: [NextThings, StaffCounts],
})
export class HomeModule {}
