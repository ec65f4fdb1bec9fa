import type { Readable } from 'node:stream';
import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { openCsv } from '../core/csv-table.js';
import { Db } from '../core/db.js';
import { BadRequest, type Language, type Sentence } from '../core/errors.js';
import type { CellKind, CellValue, ExportColumn } from '../core/export-columns.js';
import { languageOf } from '../core/language.js';
import { recordExport } from '../core/record-export.js';
import { TABLE_FORMATS, type TableFormat, type TableHead } from '../core/table-file.js';
import { FORMATS } from '../core/table-formats.js';

/** A table of a report, as a file takes it. */
export interface Table {
  /** Of the file, without its ending: 'turnover-2020'. */
  name: string;
  /** Of the sheet. */
  title: Sentence;
  columns: { header: Sentence; kind: CellKind }[];
  rows: CellValue[][];
  /** Said under the rows in sheets, a line each; a CSV holds rows alone. */
  notes?: string[];
}

/** A report laid flat: what each column shows of each of `rows`. */
export function tableOf<Row>(
  { name, title, language }: Pick<Table, 'name' | 'title'> & { language: Language },
  rows: Row[],
  columns: ExportColumn<Row>[],
): Table {
  return { name, title, columns, rows: rows.map((row) => columns.map(({ value }) => value(row, language))) };
}

/** The whole table as one text, in the reader's language. */
export function toCsv(table: Table, language: Language): string {
  const { begin, rows, end } = openCsv(headOf(table, language));
  return begin + rows(table.rows) + end;
}

/** The whole table as a file, in the reader's language. */
export function tableFile(
  table: Table,
  format: TableFormat,
  language: Language,
): { file: Readable; mediaType: string } {
  const { mediaType, open } = FORMATS[format];
  const all = format === 'csv' ? table.rows : [...table.rows, ...noteRows(table)];
  const { file, sheet, begin, rows, end } = open(headOf({ ...table, rows: all }, language));
  sheet.end(begin + rows(all) + end);
  return { file, mediaType };
}

/** Words stand in the first column of text: a sheet would take them for a number or a day. */
function noteRows({ columns, notes = [] }: Table): CellValue[][] {
  const place = columns.findIndex(({ kind }) => kind === 'text');
  const before = Array.from({ length: Math.max(place, 0) }, () => null);
  return place < 0 ? [] : notes.map((note) => [...before, note]);
}

function headOf({ title, columns, rows }: Table, language: Language): TableHead {
  const head = columns.map(({ header, kind }) => ({ header: header[language], kind }));
  return { name: title[language], columns: head, total: rows.length, language };
}

type Tables = Record<string, (report: never, language: Language) => Table>;
const TABLES = 'terril:tables';

/**
 * Lets a route answer a file too, when asked by `?format=` (csv, xlsx or ods) or by `Accept`: its first table, or the one
 * of several that `?table=` names.
 */
export const AlsoFiles = (tables: Tables) => SetMetadata(TABLES, tables);

type FileRequest = FastifyRequest<{ Querystring: { format?: string; table?: string } }>;

/** Makes a file of the answer of a route that has `AlsoFiles`, where one is asked for. */
@Injectable()
export class ReportFiles implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Db,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const tables = this.reflector.get<Tables | undefined>(TABLES, context.getHandler());
    const request = context.switchToHttp().getRequest<FileRequest>();
    const format = formatOf(request);
    if (!tables || !format) return next.handle();
    const layOut = tableNamed(tables, request.query.table);
    const language = languageOf(request);
    return next.handle().pipe(
      mergeMap(async (report) => {
        const table = layOut(report as never, language);
        await recordExport(this.db, 'reports', table.name);
        const { file, mediaType } = tableFile(table, format, language);
        const disposition = `attachment; filename="${table.name}.${format}"`;
        return new StreamableFile(file, { type: mediaType, disposition });
      }),
    );
  }
}

function formatOf({ query, headers }: FileRequest): TableFormat | undefined {
  const accepted = (headers.accept ?? '').split(',').map((one) => one.split(';')[0]?.trim());
  return TABLE_FORMATS.find((format) => {
    if (query.format !== undefined) return query.format === format;
    return accepted.includes(FORMATS[format].mediaType.split(';')[0]);
  });
}

/** Whether a file is asked for, which holds all the rows: a parameter of a route that has `AlsoFiles`. */
export const AsksFile = createParamDecorator(
  (_: unknown, context: ExecutionContext) => formatOf(context.switchToHttp().getRequest<FileRequest>()) !== undefined,
);

/** @throws BadRequest that names the tables there are */
function tableNamed(tables: Tables, name = Object.keys(tables)[0]): Tables[string] {
  const table = Object.entries(tables).find(([each]) => each === name)?.[1];
  if (table) return table;
  const known = Object.keys(tables).join(', ');
  const sentence = { fr: `Tableaux possibles : ${known}.`, en: `Known tables: ${known}.` };
  throw new BadRequest('unknown_table', sentence, { table: sentence });
}
