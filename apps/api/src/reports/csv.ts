import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { BOM, type Cell, csvLines } from '../core/csv.js';
import { Db } from '../core/db.js';
import type { Language, Sentence } from '../core/errors.js';
import { languageOf } from '../core/language.js';
import { recordExport } from '../core/record-export.js';

/** A report laid flat: one header per column, in both languages. */
export interface Table {
  name: string;
  header: Sentence[];
  rows: Cell[][];
}

/** The whole table as one text, in the reader's language. */
export function toCsv({ header, rows }: Table, language: Language): string {
  return BOM + csvLines([header.map((title) => title[language]), ...rows], language);
}

const TABLE = 'terril:csv';

/** Lets a route answer CSV too, laid out by `table`, when asked by `Accept: text/csv` or `?format=csv`. */
export const AlsoCsv = <Report>(table: (report: Report, language: Language) => Table) => SetMetadata(TABLE, table);

@Injectable()
export class CsvInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Db,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const table = this.reflector.get<((report: unknown, language: Language) => Table) | undefined>(
      TABLE,
      context.getHandler(),
    );
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: { format?: string } }>>();
    const wanted = request.query.format === 'csv' || /\btext\/csv\b/.test(request.headers.accept ?? '');
    if (!table || !wanted) return next.handle();
    const language = languageOf(request);
    return next.handle().pipe(
      mergeMap(async (report) => {
        const laidOut = table(report, language);
        await recordExport(this.db, 'reports', laidOut.name);
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        void reply.type('text/csv; charset=utf-8');
        void reply.header('Content-Disposition', `attachment; filename="${laidOut.name}.csv"`);
        return toCsv(laidOut, language);
      }),
    );
  }
}
