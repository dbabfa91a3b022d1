import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { isId } from '../database/ids.js';

/** Refuses anything that cannot be an id with the same answer as an id that does not exist. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isId(value)) throw new DomainError('NOT_FOUND');
    return value;
  }
}

/** A path parameter that is an id. */
export const IdParam = (name: string): ParameterDecorator => Param(name, IdPipe);
