import type { StoredTable } from '../../system/stored-table.js';
import type { Import } from './import.entity.js';

/** The two tables of an import; a second one in the same file is its second sheet. */
export const ownTable = ({ fileId }: Pick<Import, 'fileId'>): StoredTable => ({ fileId, sheet: 1, field: 'fileId' });
export const linesTable = ({ fileId }: Pick<Import, 'fileId'>, linesFileId: number): StoredTable => ({
  fileId: linesFileId,
  sheet: linesFileId === fileId ? 2 : 1,
  field: 'linesFileId',
});
