import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { DerivedKeys } from './crypto/derived-keys.js';
import { FieldCipher, installFieldCipher } from './crypto/field-cipher.js';
import { KeyCanary } from './crypto/key-canary.js';
import { KeyRotation } from './crypto/key-rotation.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { DatabaseSessions } from './database/database-sessions.js';
import { Together } from './database/together.js';
import { Transactor } from './database/transactor.js';
import { HealthController } from './http/health.controller.js';
import { Metrics } from './http/metrics.js';
import { Readiness } from './http/readiness.js';
import { Housekeeping } from './jobs/housekeeping.js';
import { DeadLetters } from './jobs/dead-letters.js';
import { Doctor } from './doctor/doctor.js';
import { Outbox } from './jobs/outbox.js';
import { Sweeps } from './jobs/sweeps.js';
import { WorkerLoop } from './jobs/worker-loop.js';

const services = [
  Clock,
  Transactor,
  Together,
  Outbox,
  DeadLetters,
  Doctor,
  Sweeps,
  WorkerLoop,
  Metrics,
  Housekeeping,
  KeyRotation,
  KeyCanary,
  DerivedKeys,
  Readiness,
  DatabaseSessions,
];

/** The technical ground every module stands on. It knows no word of the domain. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    const cipher = new FieldCipher(config.fieldKeys, config.indexKey);
    installFieldCipher(cipher);
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config.databaseUrl, config.databasePoolSize, config.databaseConnectTimeoutMs),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
      ],
      controllers: [HealthController],
      providers: [{ provide: Config, useValue: config }, { provide: FieldCipher, useValue: cipher }, ...services],
      exports: [Config, FieldCipher, ...services],
    };
  }
}
