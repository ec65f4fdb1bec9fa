import type { FilesService } from '../../system/files/files.service.js';
import type { Import } from './import.entity.js';
import { LinesOnDisk } from './lines-on-disk.js';
import type { MappedTables } from './mapped-tables.js';
import { joinedRecords, recordsOf, type RowGroup } from './row-groups.js';
import { withStoredTable } from '../../system/stored-table.js';
import { linesTable, ownTable } from './stored-table.js';

/** @param lines those of a second file, of which the records take their own */
export type WorkOnRecords = (records: AsyncIterable<RowGroup>, lines: LinesOnDisk | undefined) => Promise<boolean>;

/**
 * Runs `work` on the records after the row `position` in the file of an import, joined with their lines where it has two.
 * @throws RuleBroken on a file that cannot be read
 */
export function withRecords(
  files: FilesService,
  {
    imported,
    tables,
    groupedBy,
    position,
  }: { imported: Import; tables: MappedTables; groupedBy: string | undefined; position: number },
  work: WorkOnRecords,
): Promise<boolean> {
  const { own: mapped, join } = tables;
  const { columns, linesFileId, lines } = imported;
  const width = columns.length;
  return withStoredTable(files, ownTable(imported), ({ rows }) => {
    if (!join || linesFileId === null) {
      return work(recordsOf(rows, { mapped, groupedBy, width, position }), undefined);
    }
    const widths = { own: width, lines: lines?.columns.length ?? 0 };
    return withStoredTable(files, linesTable(imported, linesFileId), (second) =>
      LinesOnDisk.with(second.rows, join.lines, (onDisk) =>
        work(joinedRecords(rows, onDisk, { tables, keyOf: join.own, widths, position }), onDisk),
      ),
    );
  });
}
