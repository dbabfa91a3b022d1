import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { DataSource } from 'typeorm';
import { Public } from './public.js';

/** For the machine that watches: alive, and ready to serve. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The process runs. */
  @Get('healthz')
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  /** The database answers and its migrations are those of this code. */
  @Get('readyz')
  async ready(): Promise<{ status: 'ready' }> {
    const pending = await this.db.showMigrations().catch(() => true);
    if (pending) throw new DomainError('BUSY');
    return { status: 'ready' };
  }
}
