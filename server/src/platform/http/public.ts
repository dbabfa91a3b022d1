import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'silin:public';

/** Marks a controller or handler that needs no session. Everything else does. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);
