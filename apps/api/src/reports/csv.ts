import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Db } from '../core/db.js';
import type { Language, Sentence } from '../core/errors.js';
import { languageOf } from '../core/language.js';
import { recordExport } from '../core/record-export.js';

/** A cell: text as it is, an amount or a share as an exact decimal, a count, or nothing. */
export type Cell = string | { decimal: string } | number | null;

/** A report laid flat: one header per column, in both languages. */
export interface Table {
  name: string;
  header: Sentence[];
  rows: Cell[][];
}

/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Semicolons and a BOM, as spreadsheets in France read; the decimal mark is the reader's, text is never a formula. */
export function toCsv({ header, rows }: Table, language: Language): string {
  const cells = rows.map((row) => row.map((cell) => written(cell, language)));
  return stringify([header.map((title) => title[language]), ...cells], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}

function written(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return language === 'fr' ? cell.decimal.replace('.', ',') : cell.decimal;
  return FORMULA.test(cell) ? `'${cell}` : cell;
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
