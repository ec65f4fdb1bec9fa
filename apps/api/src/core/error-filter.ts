import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalIn } from './constraints.js';
import { isDatabaseGone } from './database-gone.js';
import { type Language, MadeAlready, type Sentence, StaleVersion, TooManyTries } from './errors.js';
import { languageOf } from './language.js';
import { MergedInto } from './merged.js';

/** The one shape of every error: `{ code, message, errors?: { field: text } }`, in the reader's language. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Error');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const language = languageOf(request);
    const error = refusalIn(thrown);
    if (error) {
      if (error instanceof TooManyTries) void reply.header('Retry-After', error.retryAfter);
      void reply.status(error.status).send({
        code: error.code,
        message: error.sentence[language],
        ...(error.fields && { errors: translated(error.fields, language) }),
        ...(error instanceof StaleVersion && { current: error.current }),
        ...(error instanceof MadeAlready && { made: error.made }),
        ...(error instanceof MergedInto && { mergedInto: error.recordId }),
      });
      return;
    }
    const { status, code, sentence } = this.plainError(thrown, request);
    if (status === 503) void reply.header('Retry-After', 2);
    void reply.status(status).send({ code, message: sentence[language] });
  }

  private plainError(thrown: unknown, request: FastifyRequest): { status: number; code: string; sentence: Sentence } {
    if (isDatabaseGone(thrown)) return { status: 503, code: 'database_unreachable', sentence: DATABASE_UNREACHABLE };
    const status =
      thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: number }).statusCode;
    if (status !== undefined && status < 500) {
      return { status, code: CODES[status] ?? 'bad_request', sentence: SENTENCES[status] ?? MALFORMED };
    }
    this.logger.error(`${request.method} ${request.url}`, thrown instanceof Error ? thrown.stack : String(thrown));
    return { status: 500, code: 'internal_error', sentence: INTERNAL };
  }
}

function translated(fields: Record<string, Sentence>, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([field, sentence]) => [field, sentence[language]]));
}

const CODES: Record<number, string> = { 404: 'not_found', 413: 'too_large', 415: 'unsupported_media_type' };
const MALFORMED: Sentence = { fr: 'La demande est mal formée.', en: 'The request is malformed.' };
const SENTENCES: Record<number, Sentence> = {
  404: { fr: 'Cette adresse n’existe pas.', en: 'This address does not exist.' },
  413: { fr: 'La demande est trop volumineuse.', en: 'The request is too large.' },
  415: {
    fr: 'Le corps de la demande doit être en JSON, ou le contenu d’un fichier (application/octet-stream).',
    en: 'The body of the request must be JSON, or the content of a file (application/octet-stream).',
  },
};
const DATABASE_UNREACHABLE: Sentence = {
  fr: 'La base de données ne répond pas. Réessayez dans un instant.',
  en: 'The database does not answer. Try again in a moment.',
};
const INTERNAL: Sentence = {
  fr: 'Une erreur inattendue est survenue ; elle a été consignée.',
  en: 'An unexpected error happened; it has been logged.',
};
