import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
  applyDecorators,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@silin/shared';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { bodyHash, runIdempotently } from '../database/idempotency.js';
import type { SilinRequest } from './request.js';

const KEY = /^[A-Za-z0-9_-]{8,64}$/;

/** Lets a write happen once per `Idempotency-Key` of the signed-in person. */
@Injectable()
export class IdempotentInterceptor implements NestInterceptor {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<SilinRequest>();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('IDEMPOTENCY_KEY_REQUIRED');
    const userId = request.session?.userId;
    if (!userId) throw new DomainError('SIGN_IN_REQUIRED');
    return from(
      runIdempotently(
        this.db,
        {
          userId,
          key,
          hash: bodyHash(request.method, request.url.split('?')[0] ?? '', request.body),
          now: this.clock.now(),
        },
        () => lastValueFrom(next.handle(), { defaultValue: null }),
      ),
    );
  }
}

/** Marks a write that needs `Idempotency-Key` (8–64 letters, digits, `-`, `_`). Its handler answers what its transaction returned. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata('silin:idempotent', true),
    UseInterceptors(IdempotentInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'One per intention; a repeat gets the first answer back.',
    }),
  );
