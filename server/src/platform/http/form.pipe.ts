import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { ValidationFailed } from '../errors/problem.js';
import { fieldProblems } from '../errors/validation-sentences.js';
import { isPlainObject } from './json-body.js';

/** No form and no query has as many fields. */
const FIELDS_MAX = 64;

/** Checks bodies and queries against their DTO. What is no form at all never reaches the validator, whose work and answer grow with it. */
@Injectable()
export class FormPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => new ValidationFailed(fieldProblems(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isForm = (metadata.type === 'body' || metadata.type === 'query') && this.toValidate(metadata);
    if (isForm && value !== undefined && !isFormLike(value)) throw new DomainError('MALFORMED_REQUEST');
    return super.transform(value, metadata);
  }
}

const isFormLike = (value: unknown): boolean => isPlainObject(value) && Object.keys(value).length <= FIELDS_MAX;
