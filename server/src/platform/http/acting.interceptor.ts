import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { actAs } from '../database/acting.js';
import type { SilinRequest } from './request.js';

/** Everything a request does, it does as the person of its session. */
@Injectable()
export class ActingInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const userId = context.switchToHttp().getRequest<SilinRequest>().session?.userId;
    return userId === undefined ? next.handle() : actAs(userId, () => next.handle());
  }
}
