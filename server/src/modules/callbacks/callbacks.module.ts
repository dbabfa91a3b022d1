import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareModule } from '../care/index.js';
import { ConsentsModule } from '../consents/index.js';
import { TasksModule } from '../tasks/index.js';
import { VisitsModule } from '../visits/index.js';
import { WishesModule } from '../wishes/index.js';
import { CallBackData } from './app/call-back-data.js';
import { CallBackHome } from './app/call-back-home.js';
import { CallBackQueries } from './app/call-back.queries.js';
import { Calling } from './app/calling.service.js';
import { Confirmations } from './app/confirmations.js';
import { DailyDraw } from './app/daily-draw.js';
import { DailyDrawSweeps } from './app/daily-draw.sweeps.js';
import { MayCall } from './app/may-call.js';
import { CallBack, CallBackDraw, CallBackFrame, CallBackTry } from './data/call-back.entities.js';
import { CallBackDrawsRepository } from './data/call-back-draws.repository.js';
import { CallBacksRepository } from './data/call-backs.repository.js';
import { CallBackDrawsController } from './http/call-back-draws.controller.js';
import { CallBacksController } from './http/call-backs.controller.js';

/** Call-backs 回访: part of what was confirmed is drawn every day and asked about on the telephone (docs/algorithms/callbacks.md). */
@Module({
  imports: [
    TypeOrmModule.forFeature([CallBack, CallBackDraw, CallBackFrame, CallBackTry]),
    CareModule,
    ConsentsModule,
    TasksModule,
    VisitsModule,
    WishesModule,
  ],
  controllers: [CallBacksController, CallBackDrawsController],
  providers: [
    CallBacksRepository,
    CallBackDrawsRepository,
    Confirmations,
    MayCall,
    DailyDraw,
    DailyDrawSweeps,
    Calling,
    CallBackQueries,
    CallBackData,
    CallBackHome,
  ],
})
export class CallbacksModule {}
