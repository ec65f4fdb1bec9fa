import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from './errors.js';

interface Asked {
  headers: { 'accept-language'?: string | undefined };
  query?: unknown;
}

/** The language of the answers: the one of `?language=` (a plain link sends no header of its own), else the browser's; French unless it is English. */
export function languageOf({ headers, query }: Asked): Language {
  const named = (query as { language?: unknown } | undefined)?.language ?? headers['accept-language'];
  return /^\s*en\b/i.test(String(named ?? '')) ? 'en' : 'fr';
}

/** The reader's language, as a parameter of a route. */
export const ReaderLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
