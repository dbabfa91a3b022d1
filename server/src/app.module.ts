import { type DynamicModule, Module } from '@nestjs/common';
import { FileStoreModule } from './integrations/file-store/index.js';
import { WechatModule } from './integrations/wechat/index.js';
import { AuditModule } from './modules/audit/index.js';
import { CallbacksModule } from './modules/callbacks/index.js';
import { CareModule } from './modules/care/index.js';
import { CommunitiesModule } from './modules/communities/index.js';
import { ConsentsModule } from './modules/consents/index.js';
import { EventsModule } from './modules/events/index.js';
import { ExportsModule } from './modules/exports/index.js';
import { HomeModule } from './modules/home/index.js';
import { HoursModule } from './modules/hours/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { MediaModule } from './modules/media/index.js';
import { MattersModule } from './modules/matters/index.js';
import { NeedsModule } from './modules/needs/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { PairingsModule } from './modules/pairings/index.js';
import { TasksModule } from './modules/tasks/index.js';
import { VisitsModule } from './modules/visits/index.js';
import { VolunteersModule } from './modules/volunteers/index.js';
import { WechatPushModule } from './modules/wechat-push/index.js';
import { WishesModule } from './modules/wishes/index.js';
import { Config } from './platform/config/config.js';
import { Metrics } from './platform/http/metrics.js';
import { PlatformModule } from './platform/platform.module.js';

/** The whole server: the ground, then the contexts in the order they may know each other. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config),
        WechatModule.register({
          inject: [Config, Metrics],
          useFactory: ({ wechat }: Config, metrics: Metrics) => ({
            ...wechat,
            onCall: (api: string, outcome: string) => metrics.wechatCalls.labels(api, outcome).inc(),
          }),
        }),
        FileStoreModule.register({ inject: [Config], useFactory: ({ filesDir }: Config) => ({ folder: filesDir }) }),
        AuditModule,
        IdentityModule,
        CommunitiesModule,
        HomeModule,
        WechatPushModule,
        NotificationsModule,
        MediaModule,
        ConsentsModule,
        ExportsModule,
        TasksModule,
        CareModule,
        VolunteersModule,
        HoursModule,
        VisitsModule,
        PairingsModule,
        MattersModule,
        NeedsModule,
        WishesModule,
        EventsModule,
        CallbacksModule,
      ],
    };
  }
}
