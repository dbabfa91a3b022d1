import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  type Type,
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
import { firstAnswer, intend, type Intention } from '../database/intention.js';
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
    const intention = intentionOf(context);
    const work = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: null });
    return from(runIdempotently(this.db, { ...intention, now: this.clock.now() }, work));
  }
}

/**
 * The same for a write that is done together with others in one transaction (`Together`): the key is taken, and its answer stored,
 * there. A repeat that would be refused before it gets there has its first answer all the same.
 */
@Injectable()
export class IdempotentTogetherInterceptor implements NestInterceptor {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const intention = intentionOf(context);
    return from(intend(intention, () => this.answer(intention, next)));
  }

  private async answer(intention: Intention, next: CallHandler): Promise<unknown> {
    try {
      return await lastValueFrom(next.handle(), { defaultValue: null });
    } catch (error) {
      const first = error instanceof DomainError ? await firstAnswer(this.db, intention) : undefined;
      if (first) return first.value;
      throw error;
    }
  }
}

function intentionOf(context: ExecutionContext): Intention {
  const request = context.switchToHttp().getRequest<SilinRequest>();
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('IDEMPOTENCY_KEY_REQUIRED');
  const userId = request.session?.userId;
  if (!userId) throw new DomainError('SIGN_IN_REQUIRED');
  return { userId, key, hash: bodyHash(request.method, request.url.split('?')[0] ?? '', request.body) };
}

/** Marks a write that needs `Idempotency-Key` (8–64 letters, digits, `-`, `_`). Its handler answers what its transaction returned. */
export const Idempotent = (): MethodDecorator => once(IdempotentInterceptor);

/** The same for a write that is done in one transaction together with others: whoever does it runs it by `Together`. */
export const IdempotentTogether = (): MethodDecorator => once(IdempotentTogetherInterceptor);

const once = (interceptor: Type<NestInterceptor>): MethodDecorator =>
  applyDecorators(
    SetMetadata('silin:idempotent', true),
    UseInterceptors(interceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'One per intention; a repeat gets the first answer back.',
    }),
  );
