import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@silin/shared';
import { PUBLIC } from '../../../platform/http/public.js';
import type { SilinRequest } from '../../../platform/http/request.js';
import { AccessService } from '../app/access.service.js';
import { hasRole, mayOrganise } from '../domain/actor.js';
import { MEMBER, ORGANISER, STAFF } from './access.decorators.js';

/**
 * The guard of every route. Every handler needs a living session unless it says `Public()`; a `MembersOnly()` handler
 * also needs a membership in the community of its path; a `StaffOnly()` or `OrganisersOnly()` one the role. One query per request.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = (mark: string): boolean =>
      this.reflector.getAllAndOverride<boolean>(mark, [context.getHandler(), context.getClass()]) === true;
    if (marked(PUBLIC)) return true;
    const request = context.switchToHttp().getRequest<SilinRequest>();
    const token = bearer(request.headers.authorization);
    if (!marked(MEMBER)) {
      request.session = await this.access.session(token);
      return true;
    }
    const { communityId } = request.params as { communityId?: string };
    const { session, actor } = await this.access.member(token, communityId);
    request.session = session;
    request.actor = actor;
    if (marked(STAFF) && !hasRole(actor, 'staff')) throw new DomainError('STAFF_REQUIRED');
    if (marked(ORGANISER) && !mayOrganise(actor)) throw new DomainError('ORGANISER_REQUIRED');
    return true;
  }
}

function bearer(header: string | undefined): string {
  const token = /^Bearer ([\w.-]{20,2000})$/i.exec(header ?? '')?.[1];
  if (!token) throw new DomainError('SIGN_IN_REQUIRED');
  return token;
}
