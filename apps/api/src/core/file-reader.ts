import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedInRequest } from './access.js';
import { languageOf } from './language.js';
import type { FileReader } from './list-export.js';

/** Who asks for a file, as a parameter of a route. */
export const Reader = createParamDecorator((_: unknown, context: ExecutionContext): FileReader => {
  const request = context.switchToHttp().getRequest<SignedInRequest>();
  return { language: languageOf(request), by: request.signedIn };
});
