import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { DomainError, type Role, ROLES } from '@silin/shared';

/** Refuses what is not a role with the answer of something that does not exist. */
@Injectable()
export class RolePipe implements PipeTransform<unknown, Role> {
  transform(value: unknown): Role {
    const role = ROLES.find((known) => known === value);
    if (!role) throw new DomainError('NOT_FOUND');
    return role;
  }
}

/** A path parameter that is a role. */
export const RoleParam = (name: string): ParameterDecorator => Param(name, RolePipe);
