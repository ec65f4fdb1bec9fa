import { Injectable, StreamableFile } from '@nestjs/common';
import { In } from 'typeorm';
import type { OpenTable } from '@terril/tables';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { fileName } from '../../core/file-name.js';
import { writerOf } from '../../core/list-export.js';
import type { TableFile } from '../../core/table-file.js';
import { FORMATS } from '../../core/table-formats.js';
import { FilesService } from '../../system/files/files.service.js';
import type { Import } from './import.entity.js';
import { ImportRow } from './import-row.entity.js';
import { withStoredTable } from './stored-table.js';

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
    const left = await this.db.repository(ImportRow).find({
      select: { row: true, lastRow: true, reasons: true },
      where: { importId: imported.id, outcome: In(['rejected', 'doubtful']) },
      order: { row: 'ASC' },
    });
    const whyOf = new Map<number, string>();
    for (const { row, lastRow, reasons } of left) {
      for (let each = row; each <= lastRow; each += 1) whyOf.set(each, '');
      for (const { row: at, title, sentence } of reasons) {
        const why = title === null ? sentence[language] : `${title} : ${sentence[language]}`;
        whyOf.set(at, `${whyOf.get(at) ?? ''} ${why}`.trim());
      }
    }
    const titles = [...imported.columns.map(({ title }) => title), WHY[language]];
    const columns = titles.map((header) => ({ header, kind: 'text' as const }));
    const { mediaType, open } = FORMATS[imported.kind];
    const table = open({ name: NAME[language], columns, total: whyOf.size, language });
    withStoredTable(this.files, imported.fileId, (read) => write(read, table, whyOf, imported.columns.length)).catch(
      (error: Error) => table.file.destroy(error),
    );
    const name = `${fileName(imported.fileName.replace(/\.\w+$/, ''))}-${fileName(NAME[language])}.${imported.kind}`;
    return new StreamableFile(table.file, { type: mediaType, disposition: `attachment; filename="${name}"` });
  }
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
