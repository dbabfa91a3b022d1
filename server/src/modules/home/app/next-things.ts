import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type ApiPropertyOptions, ApiSchema } from '@nestjs/swagger';
import { Contributions, declare } from './contributions.js';

/** What waits for a person, by kind. Its properties are what the contexts declare. */
@ApiSchema({ name: 'NextThings' })
export class NextThingsAnswer {}

/** Declares kinds of next things of one context: what `me/next` answers under these names. */
export const defineNextThings = <T extends object>(shapes: Record<keyof T & string, ApiPropertyOptions>) =>
  declare<T>(NextThingsAnswer, shapes);

/** The register of what waits for a person: home asks every context, and knows none of them. */
@Injectable()
export class NextThings extends Contributions implements OnApplicationBootstrap {
  constructor() {
    super(NextThingsAnswer);
  }

  onApplicationBootstrap(): void {
    this.requireComplete();
  }
}
