import { RuleBroken } from '../../core/errors.js';
import type { ImportTarget } from '../../core/import-target.js';
import type { FilesService } from '../../system/files/files.service.js';
import { type Analysis, analyseTable } from './analyse-table.js';
import type { Import, ImportLines } from './import.entity.js';
import { type StoredTable, withStoredTable } from '../../system/stored-table.js';
import { suggestedJoin } from './suggested-join.js';

/** What is known of a table once it was read to its end. */
export type TableRead = Analysis & Pick<Import, 'fileName' | 'kind' | 'encoding'>;

/** Reads a table sent for an import to its end. @throws RuleBroken when it cannot be read */
export async function readTable(files: FilesService, stored: StoredTable): Promise<TableRead> {
  const { fileId, field } = stored;
  const file = await files.get(fileId).catch(() => undefined);
  if (file?.purpose !== 'import') throw RuleBroken.on(field, 'unknown_file', UNKNOWN_FILE);
  const read = await withStoredTable(files, stored, async (table) => ({
    ...(await analyseTable(table)),
    fileName: file.name,
    kind: table.kind,
    encoding: table.encoding?.() ?? null,
  }));
  if (read.total === 0) throw RuleBroken.on(field, 'no_rows', NO_ROWS);
  return read;
}

/** The second file of an import, with the columns that seem to join it to the first. */
export async function linesBeside(own: TableRead, lines: TableRead, target: ImportTarget): Promise<ImportLines> {
  const { cellsOf: _cells, ...table } = lines;
  return { ...table, suggestedJoin: suggestedJoin(own, lines, await target.fields()) };
}

const UNKNOWN_FILE = {
  fr: 'Ce fichier n’a pas été envoyé pour un import.',
  en: 'This file was not sent for an import.',
};
const NO_ROWS = { fr: 'Ce tableau n’a aucune ligne sous ses titres.', en: 'This table has no row under its titles.' };
