import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestSession, SilinRequest } from '../../../platform/http/request.js';

/** The signed-in person (`userId`) and the session (`familyId`). On every handler without `Public()`. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): RequestSession => {
  const { session } = context.switchToHttp().getRequest<SilinRequest>();
  if (!session) throw new Error('CurrentUser() cannot be used on a Public() handler');
  return session;
});
