import { Injectable, StreamableFile } from '@nestjs/common';
import { In } from 'typeorm';
import type { OpenTable } from '@terril/tables';
import { Db } from '../../core/db.js';
import { type Language, NotFound } from '../../core/errors.js';
import { fileName } from '../../core/file-name.js';
import { writerOf } from '../../core/list-export.js';
import type { TableFile } from '../../core/table-file.js';
import { FORMATS } from '../../core/table-formats.js';
import { FilesService } from '../../system/files/files.service.js';
import type { Import, ImportLines } from './import.entity.js';
import { type ImportReason, ImportRow } from './import-row.entity.js';
import { type StoredTable, withStoredTable } from '../../system/stored-table.js';
import { linesTable, ownTable } from './stored-table.js';

/** Rows written at once. */
const BATCH = 500;

/** What an import left out, as the file it came from: the same columns and cells, and why in one more. */
@Injectable()
export class RejectedRows {
  constructor(
    private readonly db: Db,
    private readonly files: FilesService,
  ) {}

  /** The rows rejected, and those set aside as possible duplicates. */
  async file(imported: Import, language: Language): Promise<StreamableFile> {
    const whyOf = new Map<number, string>();
    for (const { row, lastRow, ofLines, reasons } of await this.left(imported)) {
      if (ofLines) continue;
      for (let each = row; each <= lastRow; each += 1) whyOf.set(each, '');
      for (const reason of reasons) {
        // A fault of a line is told with its record too, which is left out for it.
        const at = reason.ofLines ? row : reason.row;
        whyOf.set(at, `${whyOf.get(at) ?? ''} ${told(reason, language, true)}`.trim());
      }
    }
    return this.written(ownTable(imported), imported, whyOf, language);
  }

  /** The rows of the second file whose records were left out, and those that belong to none. @throws NotFound */
  async linesFile(imported: Import, language: Language): Promise<StreamableFile> {
    const { linesFileId, lines } = imported;
    if (linesFileId === null || !lines) throw new NotFound(SECOND_FILE, imported.id);
    const whyOf = new Map<number, string>();
    for (const { ofLines, lineRows, reasons } of await this.left(imported)) {
      for (const each of lineRows ?? []) whyOf.set(each, '');
      for (const reason of reasons.filter((one) => one.ofLines)) {
        // Lines that belong to no record share the reason.
        for (const at of ofLines ? (lineRows ?? []) : [reason.row]) {
          whyOf.set(at, `${whyOf.get(at) ?? ''} ${told(reason, language, false)}`.trim());
        }
      }
    }
    return this.written(linesTable(imported, linesFileId), lines, whyOf, language);
  }

  private left({ id }: Import): Promise<ImportRow[]> {
    return this.db.repository(ImportRow).find({
      select: { row: true, lastRow: true, ofLines: true, lineRows: true, reasons: true },
      where: { importId: id, outcome: In(['rejected', 'doubtful']) },
      order: { row: 'ASC' },
    });
  }

  private written(
    stored: StoredTable,
    read: Pick<ImportLines, 'fileName' | 'kind' | 'columns'>,
    whyOf: Map<number, string>,
    language: Language,
  ): StreamableFile {
    const titles = [...read.columns.map(({ title }) => title), WHY[language]];
    const columns = titles.map((header) => ({ header, kind: 'text' as const }));
    const { mediaType, open } = FORMATS[read.kind];
    const table = open({ name: NAME[language], columns, total: whyOf.size, language });
    withStoredTable(this.files, stored, (rows) => write(rows, table, whyOf, read.columns.length)).catch(
      (error: Error) => table.file.destroy(error),
    );
    const name = `${fileName(read.fileName.replace(/\.\w+$/, ''))}-${fileName(NAME[language])}.${read.kind}`;
    return new StreamableFile(table.file, { type: mediaType, disposition: `attachment; filename="${name}"` });
  }
}

function told({ row, ofLines, title, sentence }: ImportReason, language: Language, namesRow: boolean): string {
  const why = title === null ? sentence[language] : `${title} : ${sentence[language]}`;
  return ofLines && namesRow ? `${OF_LINES(row)[language]} ${why}` : why;
}

async function write({ rows }: OpenTable, table: TableFile, whyOf: Map<number, string>, width: number): Promise<void> {
  const put = writerOf(table);
  await put(table.begin);
  const batch: string[][] = [];
  for await (const { row, cells } of rows) {
    const why = whyOf.get(row);
    if (why === undefined) continue;
    batch.push([...Array.from({ length: width }, (_, place) => cells[place] ?? ''), why]);
    if (batch.length >= BATCH) await put(table.rows(batch.splice(0)));
  }
  if (batch.length > 0) await put(table.rows(batch));
  table.sheet.end(table.end);
}

const NAME = { fr: 'lignes rejetées', en: 'rejected rows' };
const WHY = { fr: 'Motif du rejet', en: 'Reason of the rejection' };
const SECOND_FILE = { fr: 'Second fichier de l’import', en: 'Second file of the import' };
const OF_LINES = (row: number) => ({ fr: `[Second fichier, ligne ${row}]`, en: `[Second file, row ${row}]` });
