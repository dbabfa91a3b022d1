import { applyDecorators, SetMetadata } from '@nestjs/common';
import { BodyRules, PUBLIC_BODY_MAX_BYTES } from './body-limit.js';

export const PUBLIC = 'silin:public';

/** Marks a controller or handler that needs no session. Everything else does. A body sent to it is a short one. */
export const Public = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(PUBLIC, true), BodyRules({ bodyMaxBytes: PUBLIC_BODY_MAX_BYTES }) as ClassDecorator);
