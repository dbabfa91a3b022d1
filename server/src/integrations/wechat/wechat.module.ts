import { Module } from '@nestjs/common';
import type { DynamicModule, FactoryProvider, ModuleMetadata } from '@nestjs/common';
import { WechatClient } from './wechat.client.js';
import type { WechatClientOptions } from './wechat.client.js';

export interface WechatModuleOptions extends Pick<ModuleMetadata, 'imports'>, Pick<FactoryProvider, 'inject'> {
  /** Makes the client's options from whatever `inject` names: normally the parsed configuration. */
  useFactory: FactoryProvider<WechatClientOptions | Promise<WechatClientOptions>>['useFactory'];
}

/** One WechatClient, and with it one access token, for the whole process. */
@Module({})
export class WechatModule {
  static register({ imports, inject, useFactory }: WechatModuleOptions): DynamicModule {
    const client: FactoryProvider<WechatClient> = {
      provide: WechatClient,
      inject,
      useFactory: async (...args: unknown[]) => new WechatClient(await useFactory(...args)),
    };
    return { module: WechatModule, global: true, imports, providers: [client], exports: [WechatClient] };
  }
}
