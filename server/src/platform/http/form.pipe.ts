import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { DomainError } from '@silin/shared';
import { getMetadataStorage } from 'class-validator';
import { ValidationFailed } from '../errors/problem.js';
import { fieldProblems } from '../errors/validation-sentences.js';
import { isPlainObject } from './json-body.js';

/** No form and no query has as many fields. */
const FIELDS_MAX = 64;

let remembers = false;

/**
 * Lets the rules of a form be looked up once: class-validator goes through every class of the program for each form, and rules do
 * not change after the start. Call it before the first form; forms of ours know no groups.
 */
function rememberRules(): void {
  if (remembers) return;
  remembers = true;
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof lookUp>>();
  storage.getTargetValidationMetadatas = (form, schema, always, strict, groups) => {
    if (schema || groups?.length) return lookUp(form, schema, always, strict, groups);
    const rules = known.get(form) ?? lookUp(form, schema, always, strict, groups);
    known.set(form, rules);
    return rules;
  };
}

/** Checks bodies and queries against their DTO. What is no form at all never reaches the validator, whose work and answer grow with it. */
@Injectable()
export class FormPipe extends ValidationPipe {
  constructor() {
    rememberRules();
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
