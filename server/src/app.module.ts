import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './modules/audit/index.js';
import { MediaModule } from './modules/media/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import type { Config } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';

/** The whole server: the ground, then the contexts in the order they may know each other. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config), AuditModule, NotificationsModule, MediaModule],
    };
  }
}
